import { choicesOf } from './choices.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('../guides/neutral.d.ts').Condition} Condition */

const extension = 'http://hl7.org/fhir/StructureDefinition/';
const structuredData = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';
const build = 'lforms/dist/lforms/';

/** LHC-Forms, which shows everything on one page; rules are its own calculated expressions, one an outcome. */
/** @type {import('./candidate.d.ts').Candidate} */
export const lforms = {
  name: 'lforms',
  label: 'LHC-Forms',
  role: 'peer',
  modes: ['flat'],
  hidden: 'ignored',
  counts: 'counted',
  wrongLater: true, // the last of a chain of questions stays when the first is hidden
  page: 'pages/lforms.mjs',
  scripts: [
    `${build}webcomponent/assets/lib/zone.min.js`,
    `${build}webcomponent/lhc-forms.js`,
    `${build}fhir/R4/lformsFHIR.min.js`,
  ],
  styles: [`${build}webcomponent/styles.css`],
  convert: (guide) => ({ outcomes: guide.outcomes, questionnaire: questionnaireOf(guide) }),
};

/** @param {NeutralGuide} guide */
function questionnaireOf({ id, title, steps, questions, outcomes, rules }) {
  const stepOf = new Map(steps.flatMap((step) => step.questions.map((question) => [question, step.id])));
  const pathOf = pathsIn(stepOf);
  const items = new Map(questions.map((question) => [question.id, itemOf(question, pathOf)]));
  const expressionOf = (/** @type {string} */ outcome) =>
    rules
      .filter((rule) => rule.outcome === outcome)
      .map(({ groups }) => `iif(${groups.map((group) => `(${group.map(pathOf).join(' or ')})`).join(' and ')}, 1, 0)`)
      .join(' + ');
  const answered = "%resource.item.where(linkId!='result').item.where(answer.exists()).count()";
  return {
    resourceType: 'Questionnaire',
    status: 'draft',
    title,
    name: id,
    url: `urn:guide:${id}`,
    item: [
      ...steps.map((step) => ({
        linkId: step.id,
        text: step.title,
        type: 'group',
        item: step.questions.map((question) => items.get(question)),
      })),
      {
        linkId: 'result',
        text: 'Result',
        type: 'group',
        item: [
          calculated('answers', 'Answered', answered),
          ...outcomes.map((outcome) => calculated(outcome.id, outcome.title, expressionOf(outcome.id) || '0')),
        ],
      },
    ],
  };
}

/** @param {ReadonlyMap<string, string>} stepOf */
function pathsIn(stepOf) {
  return (/** @type {Condition} */ { question, op, value }) => {
    const step = stepOf.get(question);
    const given = `%resource.item.where(linkId='${step}').item.where(linkId='${question}').answer.value.code`;
    const one = (/** @type {string} */ code) => `$this='${code}'`;
    switch (op) {
      case 'is':
      case 'has':
        return `${given}.where(${one(value)}).exists()`;
      case 'isNot':
        return `${given}.where(${one(value)}).exists().not()`;
      case 'oneOf':
        return `${given}.where(${value.map(one).join(' or ')}).exists()`;
      case 'atLeast':
        return `(${given}.toInteger() >= ${value})`;
      case 'atMost':
        return `(${given}.toInteger() <= ${value})`;
    }
  };
}

/**
 * @param {NeutralQuestion} question
 * @param {(condition: Condition) => string} pathOf
 */
function itemOf(question, pathOf) {
  const { id, kind, title, showIf } = question;
  const item = { linkId: id, text: title, ...showWhen(showIf, pathOf) };
  if (kind === 'text') return { ...item, type: 'string' };
  const control = kind === 'multiple' ? 'check-box' : 'radio-button';
  return {
    ...item,
    type: 'choice',
    ...(kind === 'multiple' ? { repeats: true } : {}),
    extension: [
      ...(item.extension ?? []),
      {
        url: `${extension}questionnaire-itemControl`,
        valueCodeableConcept: {
          coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: control }],
        },
      },
      { url: `${extension}questionnaire-choiceOrientation`, valueCode: kind === 'scale' ? 'horizontal' : 'vertical' },
    ],
    answerOption: choicesOf(question).map(({ value, label }) => ({
      valueCoding: { code: String(value), display: label },
    })),
  };
}

/**
 * "Is not" takes two conditions in FHIR, joined by "any"; so "all" of several needs an expression.
 *
 * @param {NeutralQuestion['showIf']} showIf
 * @param {(condition: Condition) => string} pathOf
 * @returns {{enableWhen?: object[], enableBehavior?: 'any', extension?: object[]}}
 */
function showWhen(showIf, pathOf) {
  if (!showIf) return {};
  const { join, of } = showIf;
  if (join === 'all' && of.length > 1) {
    return { extension: [expression('sdc-questionnaire-enableWhenExpression', of.map(pathOf).join(' and '))] };
  }
  const enableWhen = of.flatMap(({ question, value }) => [
    { question, operator: 'exists', answerBoolean: false },
    { question, operator: '!=', answerCoding: { code: value } },
  ]);
  return { enableWhen, enableBehavior: 'any' };
}

/**
 * @param {string} linkId
 * @param {string} text
 * @param {string} path
 */
function calculated(linkId, text, path) {
  const calculation = expression('sdc-questionnaire-calculatedExpression', path);
  return { linkId, text, type: 'integer', readOnly: true, extension: [calculation] };
}

/**
 * @param {string} name
 * @param {string} path
 */
function expression(name, path) {
  return { url: structuredData + name, valueExpression: { language: 'text/fhirpath', expression: path } };
}
