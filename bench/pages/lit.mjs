import { LitElement, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { choicesOf } from '../candidates/choices.mjs';
import { answerOf } from './answer-of.mjs';
import { makeEngine } from './engine.mjs';
import { app, givenGuide } from './given.mjs';
import { floorStyle } from './lit-floor-style.mjs';
import { hooksOf } from './lit-hooks.mjs';

/** @typedef {import('../guides/neutral.d.ts').NeutralGuide} NeutralGuide */
/** @typedef {import('../guides/neutral.d.ts').NeutralQuestion} NeutralQuestion */

const guide = /** @type {NeutralGuide & {mode: string}} */ (givenGuide());
const { questions, steps, outcomes } = guide;
const flat = guide.mode === 'flat';

class LitFloor extends LitElement {
  /** @override */
  static styles = floorStyle;
  /** @override */
  static properties = { step: { state: true } };

  constructor() {
    super();
    this.step = 0;
    this.engine = makeEngine(guide);
  }

  /** @override */
  render() {
    const step = /** @type {typeof steps[number]} */ (steps[this.step]);
    const ids = flat ? questions.map(({ id }) => id) : step.questions;
    const shown = ids.filter((id) => this.engine.isShown(this.engine.placeOf(id)));
    return html`<h1>${guide.title}</h1>
      ${flat ? nothing : html`<h2>${step.title}</h2>`}
      <div class=${flat ? 'flat' : ''} @change=${this.change}>
        ${repeat(
          shown,
          (id) => id,
          (id) => this.question(id),
        )}
      </div>
      ${flat ? nothing : html`<button type="button" id="next" @click=${() => (this.step += 1)}>Next</button>`}
      ${this.result()}`;
  }

  /** @param {string} id */
  question(id) {
    const index = this.engine.placeOf(id);
    const { kind, title, ...rest } = /** @type {NeutralQuestion} */ (questions[index]);
    const given = this.engine.given(index);
    const several = kind === 'multiple';
    const type = several ? 'checkbox' : 'radio';
    return guard([given], () => {
      const controls =
        kind === 'text'
          ? html`<input type="text" name=${id} .value=${given ?? ''} />`
          : choicesOf({ ...rest, kind, title }).map(({ value, label }) => {
              const checked = several ? Array.isArray(given) && given.includes(value) : given === value;
              return html`<label
                ><input type=${type} name=${id} value=${value} .checked=${live(checked)} />${label}</label
              >`;
            });
      return html`<fieldset id=${id}>
        <legend>${title}</legend>
        ${controls}
      </fieldset>`;
    });
  }

  result() {
    const { best, points } = this.engine.best();
    const answers = this.engine.answers();
    const outcome = outcomes[best];
    return html`<output data-answers=${answers} data-best=${outcome?.id ?? ''}
      >${
        outcome
          ? `Recommended: ${outcome.title}, ${points} points (${answers} answered)`
          : `No recommendation yet (${answers} answered)`
      }</output
    >`;
  }

  /** @param {Event} event */
  change({ target }) {
    const control = /** @type {HTMLInputElement} */ (target);
    const index = this.engine.placeOf(control.name);
    const question = /** @type {NeutralQuestion} */ (questions[index]);
    this.engine.answer(index, answerOf(question, control, this.engine.given(index)));
    this.requestUpdate();
  }
}

customElements.define('lit-floor', LitFloor);
const host = new LitFloor();
app().append(host);
window.bench = hooksOf(host);
