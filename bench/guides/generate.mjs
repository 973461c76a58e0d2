/**
 * Makes guides on which all candidates mean the same by a condition, so that one reference can judge them all. Peers know
 * true and false; ours knows "open" too and shows a question while its condition is open. Both agree on conditions that
 * hide a question only once another one has a certain answer: these are true while that is unanswered, and while it is
 * hidden itself.
 */
import { random } from './random.mjs';
import { SIZES } from './sizes.mjs';

/** @typedef {import('./neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('./neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('./neutral.d.ts').NeutralRule} NeutralRule */
/** @typedef {import('./neutral.d.ts').Condition} Condition */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./sizes.mjs').Size} Size */

const WORDS =
  `data sharing repository licence consent archive record subject project partner policy review access storage
  format deposit funder publish personal sensitive local national research institute software dataset agreement transfer
  retention backup team budget cost period version metadata standard field open closed`.split(/\s+/);

/** How many later questions may hang on one. */
const MOST_DEPENDENTS = 4;

/**
 * @param {string} name of a size
 * @returns {NeutralGuide}
 */
export function makeGuide(name) {
  const size = SIZES[name];
  if (!size) throw new Error(`Unexpected size ${name}, expected one of ${Object.keys(SIZES).join(', ')}`);
  const dice = random(size.seed);
  const questions = makeQuestions(size, dice);
  const outcomes = range(size.outcomes).map((index) => ({ id: `o${index}`, title: words(dice, 4) }));
  return {
    id: name.toLowerCase(),
    title: words(dice, 4),
    lang: 'en',
    steps: makeSteps(questions, size, dice),
    questions,
    outcomes,
    rules: range(size.rules).map((index) => makeRule(index, questions, size, dice)),
  };
}

/**
 * @param {Size} size
 * @param {Random} dice
 */
function makeQuestions(size, dice) {
  const conditional = chooseConditional(size, dice);
  const dependents = new Map();
  /** @type {NeutralQuestion[]} */
  const questions = [];
  for (const index of range(size.questions)) {
    const question = makeQuestion(index, dice);
    const showIf = conditional.has(index) ? makeShowIf(questions, dependents, dice) : undefined;
    questions.push(showIf ? { ...question, showIf } : question);
  }
  return questions;
}

/**
 * @param {Size} size
 * @param {Random} dice
 */
function chooseConditional({ questions, conditional }, dice) {
  if (conditional === undefined) return new Set(range(questions).slice(1));
  const chosen = new Set();
  while (chosen.size < conditional) chosen.add(2 + dice.below(questions - 2));
  return chosen;
}

/**
 * @param {number} index
 * @param {Random} dice
 * @returns {NeutralQuestion}
 */
function makeQuestion(index, dice) {
  const kind = index === 0 ? 'single' : pickKind(dice);
  const count = { single: 3 + dice.below(3), multiple: 3 + dice.below(4), scale: 0, text: 0 }[kind];
  return {
    id: `q${index}`,
    kind,
    title: `${words(dice, 6 + dice.below(7))}?`,
    options: [...'abcdef'.slice(0, count)].map((value) => ({ value, label: words(dice, 2 + dice.below(3)) })),
    points: kind === 'scale' ? 5 : 0,
  };
}

/**
 * @param {Random} dice
 * @returns {NeutralQuestion['kind']}
 */
function pickKind(dice) {
  const place = dice.next();
  if (place < 0.55) return 'single';
  if (place < 0.75) return 'multiple';
  return place < 0.9 ? 'scale' : 'text';
}

/**
 * @param {readonly NeutralQuestion[]} earlier
 * @param {Map<string, number>} dependents
 * @param {Random} dice
 * @returns {NeutralQuestion['showIf']}
 */
function makeShowIf(earlier, dependents, dice) {
  const wanted = dice.next() < 0.4 ? 2 : 1;
  /** @type {Condition[]} */
  const of = [];
  for (let tries = 0; tries < 60 && of.length < wanted; tries++) {
    const looked = nearEarlier(earlier, dice);
    const taken = dependents.get(looked.id) ?? 0;
    if (looked.kind !== 'single' || taken >= MOST_DEPENDENTS || of.some(({ question }) => question === looked.id))
      continue;
    dependents.set(looked.id, taken + 1);
    of.push({ question: looked.id, op: 'isNot', value: dice.oneOf(looked.options).value });
  }
  if (of.length === 0) return undefined;
  return { join: of.length === 1 || dice.next() < 0.4 ? 'all' : 'any', of };
}

/**
 * Mostly one of the thirty before, as in guides that people write.
 *
 * @param {readonly NeutralQuestion[]} earlier
 * @param {Random} dice
 */
function nearEarlier(earlier, dice) {
  const from = dice.next() < 0.8 ? Math.max(0, earlier.length - 30) : 0;
  return dice.oneOf(earlier.slice(from));
}

/**
 * @param {readonly NeutralQuestion[]} questions
 * @param {Size} size
 * @param {Random} dice
 */
function makeSteps(questions, { perStep }, dice) {
  return range(Math.ceil(questions.length / perStep)).map((index) => ({
    id: `s${index}`,
    title: words(dice, 3),
    questions: questions.slice(index * perStep, (index + 1) * perStep).map(({ id }) => id),
  }));
}

/**
 * A rule over three to eight questions, most of them near each other. Free text is not among them: no rule of ours looks
 * at it.
 *
 * @param {number} index
 * @param {readonly NeutralQuestion[]} questions
 * @param {Size} size
 * @param {Random} dice
 * @returns {NeutralRule}
 */
function makeRule(index, questions, { outcomes }, dice) {
  const anchor = dice.below(questions.length);
  const wanted = 3 + dice.below(6);
  /** @type {Set<NeutralQuestion>} */
  const chosen = new Set();
  while (chosen.size < wanted) {
    const question = questions[dice.next() < 0.8 ? anchor - 40 + dice.below(81) : dice.below(questions.length)];
    if (question && question.kind !== 'text') chosen.add(question);
  }
  const groups = 1 + dice.below(3);
  const conditions = [...chosen].map((question) => makeCondition(question, dice));
  return {
    id: `r${index}`,
    outcome: `o${index % outcomes}`,
    groups: range(groups).map((group) => conditions.filter((_, at) => at % groups === group)),
  };
}

/**
 * @param {NeutralQuestion} question
 * @param {Random} dice
 * @returns {Condition}
 */
function makeCondition({ id, kind, options }, dice) {
  if (kind === 'scale') return { question: id, op: dice.next() < 0.5 ? 'atLeast' : 'atMost', value: 2 + dice.below(3) };
  if (kind === 'multiple') return { question: id, op: 'has', value: dice.oneOf(options).value };
  if (dice.next() < 0.5) return { question: id, op: 'is', value: dice.oneOf(options).value };
  const first = dice.below(options.length);
  const second = (first + 1 + dice.below(options.length - 1)) % options.length;
  return {
    question: id,
    op: 'oneOf',
    value: [first, second].sort().map((at) => /** @type {{value: string}} */ (options[at]).value),
  };
}

/**
 * @param {Random} dice
 * @param {number} count
 */
function words(dice, count) {
  const sentence = range(count)
    .map(() => dice.oneOf(WORDS))
    .join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** @param {number} count */
function range(count) {
  return Array.from({ length: count }, (_, index) => index);
}
