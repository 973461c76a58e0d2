import { bestOutcome, isShown } from './reference.mjs';

/** @typedef {import('./neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('./neutral.d.ts').NeutralQuestion} NeutralQuestion */
/** @typedef {import('./neutral.d.ts').Value} Value */

/**
 * What becomes of the answer to a question that is hidden: it is kept and counts for nothing, or it is thrown away.
 * @typedef {'ignored' | 'cleared'} HiddenAnswers
 */

/**
 * What somebody does on a question: clicks the option `value`, or writes it; `answer` is what the answer then is.
 * @typedef {{question: string, value: string | number, text: boolean, answer: Value | undefined}} Act
 */

/**
 * What a page must show after an act.
 * @typedef {{given: number, counted: number, best: string | null, shown: string[], gone: string[]}} Expected
 */

/** A reader who answers one question after the other, and knows what the page must show then. */
export class Reader {
  /** @type {Record<string, Value>} */
  #given = {};
  /** @type {Set<string>} */
  shown = new Set();
  /** @type {Record<string, Value>} */
  #counted = {};
  #questions;

  /**
   * @param {NeutralGuide} guide
   * @param {HiddenAnswers} hidden
   */
  constructor(guide, hidden) {
    this.guide = guide;
    this.hidden = hidden;
    this.#questions = new Map(guide.questions.map((question) => [question.id, question]));
    this.#look();
  }

  /**
   * The next thing to do on a question: something else than on the last pass through the guide.
   *
   * @param {string} id
   * @param {number} pass
   * @returns {Act}
   */
  nextAct(id, pass) {
    const { kind, options, points } = /** @type {NeutralQuestion} */ (this.#questions.get(id));
    const given = this.#given[id];
    const turn = Number(id.slice(1)) * 7 + 3 + pass;
    if (kind === 'text') return { question: id, value: `note ${pass}`, text: true, answer: `note ${pass}` };
    const values =
      kind === 'scale' ? Array.from({ length: points }, (_, at) => at + 1) : options.map(({ value }) => value);
    const at = turn % values.length;
    if (kind !== 'multiple') {
      const value = values[values[at] === given ? (at + 1) % values.length : at] ?? '';
      return { question: id, value, text: false, answer: value };
    }
    const value = /** @type {string} */ (values[at]);
    const chosen = new Set(/** @type {readonly string[] | undefined} */ (given));
    if (!chosen.delete(value)) chosen.add(value);
    const answer = options.map((option) => option.value).filter((one) => chosen.has(one));
    return { question: id, value, text: false, answer: answer.length > 0 ? answer : undefined };
  }

  /**
   * @param {Act} act
   * @returns {Expected}
   */
  do({ question, answer }) {
    const before = this.shown;
    if (answer === undefined) delete this.#given[question];
    else this.#given[question] = answer;
    this.#look();
    return {
      given: Object.keys(this.#given).length,
      counted: Object.keys(this.#counted).length,
      best: bestOutcome(this.guide, this.#counted),
      shown: [...this.shown].filter((id) => !before.has(id)),
      gone: [...before].filter((id) => !this.shown.has(id)),
    };
  }

  /** Conditions name earlier questions only, so one pass in order is enough. */
  #look() {
    this.shown = new Set();
    this.#counted = {};
    for (const question of this.guide.questions) {
      const { id } = question;
      const given = this.#given[id];
      if (isShown(question, this.#counted)) {
        this.shown.add(id);
        if (given !== undefined) this.#counted[id] = given;
      } else if (this.hidden === 'cleared') delete this.#given[id];
    }
  }
}
