import { random } from '../guides/random.mjs';
import { bestOutcome, isShown } from '../guides/reference.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('../guides/neutral.d.ts').Value} Value */
/** @typedef {import('../engines/engine.d.ts').Engine} Engine */
/** @typedef {import('../engines/engine.d.ts').EngineMaker} EngineMaker */
/** @typedef {{engine: Engine, name: string, full: number[], step: number[], setUp: number}} Runner */

const ROUNDS = 3;
/** Seconds of the processor that an engine has in each round. */
const TURN = 0.4;
/** Milliseconds after which a turn ends for an engine that does next to nothing in them. */
const PATIENCE = 8000;

/**
 * Evaluations a second of the processor, without a page. Each engine is judged by the reference first.
 *
 * @param {import('../results.mjs').Log} record
 * @param {string} size
 * @param {NeutralGuide} guide
 * @param {readonly EngineMaker[]} makers
 */
export async function measureEngines(record, size, guide, makers) {
  const { answers, changes } = makeAnswers(guide);
  /** @type {Runner[]} */
  const runners = [];
  for (const { name, make } of makers) {
    try {
      const began = seconds();
      const engine = await make(guide);
      const setUp = (seconds() - began) * 1000;
      await judge(engine, guide, answers, changes.slice(0, guide.questions.length > 2000 ? 4 : 40));
      runners.push({ engine, name, full: [], step: [], setUp });
    } catch (error) {
      record.add({ what: 'engines', candidate: name, size, failed: String(error).slice(0, 300) });
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { engine, full, step } of runners) {
      if (engine.full)
        full.push(await rate((question, value) => engine.full?.({ ...answers, [question]: value }), changes));
      if (engine.step) step.push(await rate((question, value) => engine.step?.(question, value), changes));
    }
  }
  for (const { name, full, step, setUp } of runners) {
    const samples = { ...(full.length > 0 ? { full } : {}), ...(step.length > 0 ? { step } : {}) };
    record.add({ what: 'engines', candidate: name, size, samples, figures: { setUp } });
  }
}

/**
 * Answers to all questions, and changes of one answer, none of which gives the answer that is already there.
 *
 * @param {NeutralGuide} guide
 */
function makeAnswers({ questions }) {
  const dice = random(7);
  const answerTo = (/** @type {NeutralQuestion} */ { kind, options, points }) => {
    if (kind === 'text') return `note ${dice.below(1000)}`;
    if (kind === 'scale') return 1 + dice.below(points);
    if (kind === 'single') return dice.oneOf(options).value;
    const chosen = options.filter(() => dice.next() < 0.5).map(({ value }) => value);
    return chosen.length > 0 ? chosen : [dice.oneOf(options).value];
  };
  const answers = Object.fromEntries(
    questions.map((question) => [question.id, /** @type {Value} */ (answerTo(question))]),
  );
  /** @type {[string, Value][]} */
  const changes = [];
  while (changes.length < 600) {
    const question = dice.oneOf(questions);
    const one = answerTo(question);
    let other = answerTo(question);
    while (String(other) === String(one)) other = answerTo(question);
    changes.push([question.id, one], [question.id, other]);
  }
  return { answers, changes };
}

/**
 * @param {Engine} engine
 * @param {NeutralGuide} guide
 * @param {Readonly<Record<string, Value>>} answers
 * @param {readonly (readonly [string, Value])[]} changes
 */
async function judge(engine, guide, answers, changes) {
  const expected = (/** @type {Readonly<Record<string, Value>>} */ given) =>
    bestOutcome(guide, engine.hides ? countedOf(guide, given) : given);
  const check = (/** @type {string | null | undefined} */ said, /** @type {string | null} */ right) => {
    if (said !== right) throw new Error(`It says ${said}, the reference ${right}.`);
  };
  if (engine.full) check(await engine.full(answers), expected(answers));
  engine.start?.(answers);
  const given = { ...answers };
  for (const [question, value] of engine.step ? changes : []) {
    given[question] = value;
    check(engine.step?.(question, value), expected(given));
  }
}

/**
 * @param {NeutralGuide} guide
 * @param {Readonly<Record<string, Value>>} given
 */
function countedOf({ questions }, given) {
  /** @type {Record<string, Value>} */
  const counted = {};
  for (const question of questions) {
    const value = given[question.id];
    if (value !== undefined && isShown(question, counted)) counted[question.id] = value;
  }
  return counted;
}

/**
 * @param {(question: string, value: Value) => unknown} act
 * @param {readonly (readonly [string, Value])[]} changes
 */
async function rate(act, changes) {
  let [count, batch] = [0, 1];
  const [began, wall] = [seconds(), Date.now()];
  let spent = 0;
  while (spent < TURN && Date.now() - wall < PATIENCE) {
    for (let index = 0; index < batch; index++) {
      const [question, value] = /** @type {readonly [string, Value]} */ (changes[count++ % changes.length]);
      const result = act(question, value);
      if (result instanceof Promise) await result;
    }
    spent = seconds() - began;
    // Looking at the clock must cost nothing beside the work.
    if (spent < TURN / 20) batch *= 2;
  }
  return count / spent;
}

/** Of the processor, which other work on the machine does not change. */
function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
