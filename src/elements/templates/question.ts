import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import { answerTo, isUnsure, MAX_TEXT, offeredOptions, UNSURE, type Question } from '../../core/index.js';
import { unsureLabel } from '../../export/index.js';
import { partClass } from '../theme.js';
import type { View } from '../view.js';
import { button, glossary, heading, paragraphs, type Content } from './basics.js';
import { choice } from './choice.js';
import type { ControlOptions } from './control.js';

type OptionQuestion = Extract<Question, { kind: 'single' | 'multiple' }>;

const controls: {
  readonly [K in Question['kind']]: (options: ControlOptions<Extract<Question, { kind: K }>>) => TemplateResult;
} = {
  single: optionsControl,
  multiple: optionsControl,
  scale: scaleControl,
  number: (options) => lineControl(options, 'decimal'),
  date: (options) => lineControl(options, 'numeric'),
  text: (options) => lineControl(options, 'text'),
  'long-text': longTextControl,
  actors: (options) => options.view.further?.actors(options as never) ?? html``,
};

/** Kinds whose controls are several, and so need a group with the question as its name. */
const GROUPED: readonly Question['kind'][] = ['single', 'multiple', 'scale', 'actors'];

export interface QuestionState {
  readonly typed: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly type: (question: string, raw: string) => void;
}

/**
 * A question with its hint, its control and its terms, worked out again only when something that it shows has changed.
 * `screen`: the question is the heading of the screen. Questions must be told apart by their ids (`repeat`): radio buttons
 * that pass from one to the next would take the check mark from each other on the way.
 */
export function questionTemplate(
  view: View,
  question: Question,
  screen: boolean,
  state: QuestionState,
): DirectiveResult {
  const { text, theme, headingLevel, draft, evaluation, further } = view;
  const { id } = question;
  const options = 'options' in question ? offeredOptions(question.options, evaluation.standing.lookup) : [];
  const shown = [
    ...[text, theme, headingLevel, further, screen, question, ...options],
    ...[answerTo(draft.answers, id), answerTo(draft.previous, id), draft.setAside],
    ...[state.typed.get(id), state.errors.get(id)],
  ];
  return guard(shown, () => wholeQuestion(view, question, screen, state));
}

function wholeQuestion(view: View, question: Question, screen: boolean, state: QuestionState): TemplateResult {
  const { text, draft } = view;
  const id = `${view.prefix}-${question.id}`;
  const hint = text.guide('questions', question.id, 'hint');
  const help = helpText(question, view);
  const error = state.errors.get(question.id);
  const answer = answerTo(draft.answers, question.id);
  const describedBy = [hint && `${id}-hint`, help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const options: ControlOptions = {
    view,
    question,
    answer,
    id,
    describedBy,
    error,
    typed: state.typed.get(question.id),
    give: (value) => view.dispatch({ type: 'answer', question: question.id, value }),
    type: (raw) => state.type(question.id, raw),
  };
  const control = (controls[question.kind] as (options: ControlOptions) => TemplateResult)(options);
  const notes = html`${hint ? html`<div class="vagval-hint" id="${id}-hint">${paragraphs(hint)}</div>` : nothing}
  ${help ? html`<p class="vagval-hint" id="${id}-help">${help}</p>` : nothing}
  ${view.late?.carriedMark(view, question.id)} ${view.further?.previous(view, question.id)}
  ${error ? html`<p class="vagval-error" id="${id}-error">${error}</p>` : nothing}`;
  const title = text.guide('questions', question.id, 'title');
  const titleOptions = { screen, below: screen ? 0 : 1 };
  const body = GROUPED.includes(question.kind)
    ? html`<fieldset class="vagval-question" aria-describedby=${describedBy || nothing} id=${id}>
        <legend class="vagval-legend">${heading(view, title, titleOptions)}</legend>
        ${notes} ${control}
      </fieldset>`
    : html`<div class="vagval-question">
        ${heading(view, html`<label for=${id}>${title}</label>`, titleOptions)} ${notes} ${control}
      </div>`;
  return html`${body}
  ${
    answer !== undefined && GROUPED.includes(question.kind) && question.kind !== 'actors'
      ? button(view, 'link', text.ui('answer.clear'), () => options.give(undefined))
      : nothing
  }
  ${glossary(view, question.terms)}`;
}

function helpText(question: Question, { text }: View): string {
  switch (question.kind) {
    case 'number':
      return text.ui('answer.number.hint');
    case 'date':
      return text.ui('answer.date.hint');
    case 'text':
    case 'long-text':
    case 'actors':
      return text.ui('answer.text.hint');
    default:
      return '';
  }
}

function optionsControl({ view, question, answer, id, give }: ControlOptions<OptionQuestion>): TemplateResult {
  const several = question.kind === 'multiple';
  const chosen = [answer ?? []].flat() as readonly unknown[];
  const alone = new Set([UNSURE, ...question.options.filter((option) => option.alone).map(({ id: name }) => name)]);
  const isAlone = (option: string) => alone.has(option);
  const toggle = (option: string, checked: boolean) => {
    if (!several) return give(option);
    if (isAlone(option)) return give(checked ? [option] : undefined);
    const others = chosen.filter((other) => other !== option && !isAlone(other as string));
    give(checked ? [...others, option] : others);
  };
  const offered = offeredOptions(question.options, view.evaluation.standing.lookup);
  const label = (option: string) => view.text.guide('questions', question.id, 'options', option);
  // Everybody knows whom they answer for.
  const all = view.model.guide.respondent === question.id ? offered : [...offered, UNSURE];
  return html`<div class="vagval-choices">
    ${all.map((option) => {
      const unsure = option === UNSURE;
      return choice(view, {
        id: `${id}-${option}`,
        name: id,
        value: option,
        several,
        checked: unsure ? isUnsure(answer) : chosen.includes(option),
        label: unsure ? unsureLabel(question.id, view.text) : label(option),
        unsure,
        take: (checked) => toggle(option, checked),
      });
    })}
  </div>`;
}

function scaleControl({
  view,
  question,
  answer,
  id,
  give,
}: ControlOptions<Extract<Question, { kind: 'scale' }>>): TemplateResult {
  const points = Array.from({ length: question.points }, (_, index) => index + 1);
  const label = (point: number) => {
    const words = view.text.guide('questions', question.id, 'points', String(point));
    return words === '' ? String(point) : `${point}. ${words}`;
  };
  return html`<div class="vagval-choices">
    ${points.map((point) =>
      choice(view, {
        id: `${id}-${point}`,
        name: id,
        value: String(point),
        several: false,
        checked: answer === point,
        label: label(point),
        unsure: false,
        take: () => give(point),
      }),
    )}
    ${choice(view, {
      id: `${id}-${UNSURE}`,
      name: id,
      value: UNSURE,
      several: false,
      checked: isUnsure(answer),
      label: unsureLabel(question.id, view.text),
      unsure: true,
      take: () => give(UNSURE),
    })}
  </div>`;
}

function lineControl(
  { view, question, answer, id, describedBy, error, typed, give, type }: ControlOptions,
  mode: 'text' | 'decimal' | 'numeric',
): TemplateResult {
  const shown =
    typed ?? (typeof answer === 'number' ? String(answer).replace('.', decimalMark(view)) : ((answer as string) ?? ''));
  const take = (raw: string) => {
    type(raw);
    const plain = mode === 'text' ? raw : withLatinDigits(raw);
    give(question.kind === 'number' ? readNumber(plain) : plain.trim());
  };
  return html`<input
    class=${partClass(view.theme, 'input', 'vagval-input')}
    type="text"
    id=${id}
    form=${view.prefix}
    inputmode=${mode}
    dir="auto"
    autocomplete="off"
    maxlength=${MAX_TEXT}
    .value=${shown}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${error ? 'true' : nothing}
    @change=${(event: Event) => take((event.target as HTMLInputElement).value)}
  />`;
}

function longTextControl({ view, answer, id, describedBy, give }: ControlOptions): TemplateResult {
  return html`<textarea
    class=${partClass(view.theme, 'input', 'vagval-input vagval-long-text')}
    id=${id}
    form=${view.prefix}
    rows="6"
    maxlength=${MAX_TEXT}
    dir="auto"
    .value=${answer ?? ''}
    aria-describedby=${describedBy || nothing}
    @input=${(event: Event) => give((event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}

/** Numbers and days as a keyboard for Arabic or Persian writes them. */
function withLatinDigits(raw: string): string {
  return raw
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u066b', '.');
}

/** Reads "1 234,5" as well as "1234.5"; anything else is no number. */
function readNumber(raw: string): number | undefined {
  const plain = raw
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function decimalMark({ text }: View): string {
  return text.number(1.5).replaceAll(/\d/g, '');
}
