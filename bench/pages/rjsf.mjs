import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import jsonLogic from 'json-logic-js';
import { createElement, Fragment, useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { app, givenGuide } from './given.mjs';
import { pointsBy, showBest } from './result-box.mjs';

// { schema, uiSchema, values, rules: {outcome, when}[], outcomes }
const guide = givenGuide();
let isThere = false;

function isGiven(value) {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function Page() {
  const [data, setData] = useState({});
  const box = useRef(null);
  const change = useCallback(({ formData }) => setData(formData), []);
  useEffect(() => {
    const answers = Object.values(data).filter(isGiven).length;
    showBest(
      box.current,
      guide.outcomes,
      pointsBy(guide.rules, (when) => jsonLogic.apply(when, data)),
      answers,
    );
    isThere = true;
  });
  const { schema, uiSchema } = guide;
  const options = {
    schema,
    uiSchema,
    validator,
    formData: data,
    onChange: change,
    noHtml5Validate: true,
    showErrorList: false,
  };
  return createElement(
    Fragment,
    null,
    createElement(Form, options),
    createElement('output', { id: 'result', ref: box }),
  );
}

createRoot(app()).render(createElement(Page));

window.bench = {
  ready: () => isThere && app().querySelector('input') !== null,
  target: (question, value) => {
    const box = document.getElementById(`root_${question}`);
    if (value === undefined) return box;
    const place = guide.values[question].indexOf(value);
    return (
      (document.getElementById(`root_${question}-${place}`) ?? box?.querySelectorAll('input')[place])?.closest(
        'label',
      ) ?? null
    );
  },
  shows: (question) => document.getElementById(`root_${question}`) !== null,
  result: () => {
    const { answers, best } = document.getElementById('result').dataset;
    return { answers: Number(answers), best };
  },
  next: () => null,
  goTo: () => undefined,
};
