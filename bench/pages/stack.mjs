import i18next from 'i18next';
import jsonLogic from 'json-logic-js';
import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { answerOf } from './answer-of.mjs';
import { app, givenGuide } from './given.mjs';
import { floorStyle } from './lit-floor-style.mjs';
import { hooksOf } from './lit-hooks.mjs';

/** @typedef {import('../guides/neutral.d.ts').Value} Value */
/** @typedef {import('json-logic-js').RulesLogic} Logic */

/**
 * What `convert` in candidates/stack.mjs makes.
 * @typedef {{id: string, kind: string, points: number, options: string[], showIf?: Logic}} StackQuestion
 * @typedef {object} StackGuide
 * @property {string} mode
 * @property {string} lang
 * @property {Record<string, string>} strings
 * @property {number[][]} steps
 * @property {StackQuestion[]} questions
 * @property {string[]} outcomes
 * @property {{outcome: string, when: Logic}[]} rules
 */

const guide = /** @type {StackGuide} */ (givenGuide());
const flat = guide.mode === 'flat';
const texts = i18next.createInstance();
void texts.init({
  lng: guide.lang,
  resources: { [guide.lang]: { translation: guide.strings } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
});

class NaiveStack extends LitElement {
  /** @override */
  static styles = floorStyle;
  /** @override */
  static properties = { step: { state: true } };

  constructor() {
    super();
    this.step = 0;
    /** @type {Record<string, Value | undefined>} */
    this.given = {};
    this.shown = new Set();
    /** @type {{best: string | undefined, points: number, answers: number}} */
    this.outcome = { best: undefined, points: 0, answers: 0 };
    this.evaluate();
  }

  evaluate() {
    /** @type {Record<string, Value>} */
    const counted = {};
    this.shown = new Set();
    for (const { id, showIf } of guide.questions) {
      if (showIf && !jsonLogic.apply(showIf, counted)) continue;
      this.shown.add(id);
      const given = this.given[id];
      if (given !== undefined) counted[id] = given;
    }
    /** @type {Record<string, number>} */
    const all = {};
    for (const { outcome, when } of guide.rules) {
      if (jsonLogic.apply(when, counted)) all[outcome] = (all[outcome] ?? 0) + 1;
    }
    let [best, points] = [/** @type {string | undefined} */ (undefined), 0];
    for (const outcome of guide.outcomes) {
      if ((all[outcome] ?? 0) > points) [best, points] = [outcome, all[outcome] ?? 0];
    }
    this.outcome = { best, points, answers: Object.keys(counted).length };
  }

  /** @override */
  render() {
    const { best, points, answers } = this.outcome;
    const all = flat ? guide.questions : (guide.steps[this.step] ?? []).map((index) => guide.questions[index]);
    const shown = /** @type {StackQuestion[]} */ (all).filter(({ id }) => this.shown.has(id));
    return html`<h1>${texts.t('title')}</h1>
      ${flat ? nothing : html`<h2>${texts.t(`s${this.step}`)}</h2>`}
      <div class=${flat ? 'flat' : ''}>
        ${repeat(
          shown,
          ({ id }) => id,
          (question) => this.question(question),
        )}
      </div>
      ${flat ? nothing : html`<button type="button" id="next" @click=${() => (this.step += 1)}>${texts.t('next')}</button>`}
      <output data-answers=${answers} data-best=${best ?? ''}
        >${best === undefined ? texts.t('none', { answers }) : texts.t('best', { title: texts.t(best), points, answers })}</output
      >`;
  }

  /** @param {StackQuestion} question */
  question(question) {
    const { id, kind, options, points } = question;
    const given = this.given[id];
    const several = kind === 'multiple';
    const values = kind === 'scale' ? Array.from({ length: points }, (_, index) => index + 1) : options;
    const controls =
      kind === 'text'
        ? html`<input type="text" name=${id} .value=${given ?? ''} />`
        : values.map((value) => {
            const checked = several ? Array.isArray(given) && given.includes(value) : given === value;
            const label = kind === 'scale' ? value : texts.t(`${id}.${value}`);
            const type = several ? 'checkbox' : 'radio';
            return html`<label
              ><input type=${type} name=${id} value=${value} .checked=${live(checked)} />${label}</label
            >`;
          });
    return html`<fieldset id=${id} @change=${(/** @type {Event} */ event) => this.change(event, question)}>
      <legend>${texts.t(id)}</legend>
      ${controls}
    </fieldset>`;
  }

  /**
   * @param {Event} event
   * @param {StackQuestion} question
   */
  change({ target }, { id, kind, options }) {
    const control = /** @type {HTMLInputElement} */ (target);
    this.given[id] = answerOf({ kind, options: options.map((value) => ({ value })) }, control, this.given[id]);
    this.evaluate();
    this.requestUpdate();
  }
}

customElements.define('naive-stack', NaiveStack);
const host = new NaiveStack();
app().append(host);
window.bench = hooksOf(host);
