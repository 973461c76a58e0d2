import { choicesOf } from '../candidates/choices.mjs';
import { answerOf } from './answer-of.mjs';
import { makeEngine } from './engine.mjs';
import { app, givenGuide } from './given.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */

const guide = /** @type {NeutralGuide & {mode: string}} */ (givenGuide());
const { questions, steps, outcomes } = guide;
const flat = guide.mode === 'flat';
const engine = makeEngine(guide);
/** @type {(HTMLElement | undefined)[]} */
const boxes = [];
let [first, last, step] = [0, questions.length - 1, 0];

const stepTitle = make('h2');
const list = make('div');
const next = make('button', { type: 'button', textContent: 'Next' });
const result = make('output');
app().append(make('h1', { textContent: guide.title }), stepTitle, list, flat ? '' : next, result);

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** @param {number} index */
function questionAt(index) {
  return /** @type {NeutralQuestion} */ (questions[index]);
}

/** @param {number} index */
function makeBox(index) {
  const question = questionAt(index);
  const given = engine.given(index);
  const box = make('fieldset', { id: question.id }, make('legend', { textContent: question.title }));
  if (question.kind === 'text') {
    box.append(make('input', { type: 'text', name: question.id, value: String(given ?? '') }));
    return box;
  }
  const several = question.kind === 'multiple';
  for (const { value, label } of choicesOf(question)) {
    const checked = several ? Array.isArray(given) && given.includes(value) : given === value;
    const type = several ? 'checkbox' : 'radio';
    box.append(make('label', {}, make('input', { type, name: question.id, value: String(value), checked }), label));
  }
  return box;
}

/**
 * Shows or hides one question of what is on the screen.
 *
 * @param {number} index
 */
function place(index) {
  if (!engine.isShown(index)) return boxes[index]?.remove();
  const box = (boxes[index] ??= makeBox(index));
  let after = index + 1;
  while (after <= last && !(engine.isShown(after) && boxes[after]?.isConnected)) after++;
  list.insertBefore(box, (after <= last && boxes[after]) || null);
}

/** @param {number} number */
function showStep(number) {
  step = number;
  const { title, questions: ids } = /** @type {typeof steps[number]} */ (steps[number]);
  if (!flat) {
    [first, last] = [engine.placeOf(ids[0] ?? ''), engine.placeOf(ids.at(-1) ?? '')];
    stepTitle.textContent = title;
    next.disabled = number === steps.length - 1;
  }
  const boxesHere = [];
  for (let index = first; index <= last; index++) {
    if (engine.isShown(index)) boxesHere.push((boxes[index] = makeBox(index)));
  }
  list.replaceChildren(...boxesHere);
}

function showResult() {
  const { best, points } = engine.best();
  const answers = engine.answers();
  const outcome = outcomes[best];
  Object.assign(result.dataset, { answers, best: outcome?.id ?? '' });
  result.textContent = outcome
    ? `Recommended: ${outcome.title}, ${points} points (${answers} answered)`
    : `No recommendation yet (${answers} answered)`;
}

list.addEventListener('change', ({ target }) => {
  const control = /** @type {HTMLInputElement} */ (target);
  const index = engine.placeOf(control.name);
  for (const changed of engine.answer(index, answerOf(questionAt(index), control, engine.given(index)))) {
    if (changed >= first && changed <= last) place(changed);
  }
  showResult();
});
next.addEventListener('click', () => showStep(step + 1));

showStep(0);
showResult();

window.bench = {
  ready: () => true,
  target: (question, value) => {
    const box = document.getElementById(question);
    return box?.querySelector(value === undefined ? 'input' : `input[value="${value}"]`) ?? null;
  },
  shows: (question) => document.getElementById(question) !== null,
  result: () => ({ answers: Number(result.dataset['answers']), best: result.dataset['best'] ?? '' }),
  next: () => next,
  goTo: showStep,
};
