import {
  answerTo,
  evaluateGuide,
  offeredOptions,
  type Actor,
  type CirclePicture,
  type Id,
  type Picture,
  type ProcessPicture,
  type ProfileBar,
  type ProfilePicture,
  type Question,
  type Standing,
} from '../core/index.js';
import { answerLine, type AnswerLine } from './answers.js';
import type { ReportContext } from './context.js';
import { citedSource, type SourceLine } from './sources.js';

/** What a picture shows, in words and numbers: enough to read it out, to print it, or to draw it. */
export type PictureReport = CircleReport | ProcessReport | ProfileReport;

interface ReportBase {
  readonly id: Id;
  readonly title: string;
  readonly lead: string;
  readonly source: SourceLine;
}

export interface CircleReport extends ReportBase {
  readonly kind: 'circle';
  /** What stands in the middle; undefined for a circle without, and empty while it is not answered. */
  readonly centre: string | undefined;
  readonly parties: readonly Party[];
  /** Those that a party can stand on, in words. */
  readonly sides: readonly string[];
}

export interface Party {
  /** That of the reader, or "Party 2". */
  readonly name: string;
  /** In words; empty while it is not said. */
  readonly side: string;
  readonly role: string;
}

export interface ProcessReport extends ReportBase {
  readonly kind: 'process';
  readonly stages: readonly Stage[];
  /** The answer in words, also one that is no stage; empty while there is none. */
  readonly current: string;
}

export interface Stage {
  readonly id: Id;
  readonly title: string;
  readonly state: 'done' | 'now' | 'ahead';
}

export interface ProfileReport extends ReportBase {
  readonly kind: 'profile';
  readonly points: number;
  /** In words, in the order of the guide. */
  readonly sides: readonly string[];
  readonly groups: readonly GroupReport[];
}

export interface GroupReport {
  readonly id: Id;
  readonly title: string;
  readonly source: SourceLine;
  readonly bars: readonly BarReport[];
}

export interface BarReport {
  /** In words; empty in a picture without sides. */
  readonly side: string;
  readonly values: readonly BarValue[];
  /** The answer in the middle; between two points if there are two in the middle. Null while nothing is answered. */
  readonly median: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly answered: number;
  /** How many questions there are. */
  readonly of: number;
  /** The median of last time; null where that is not known. */
  readonly previous: number | null;
  /** The median in words: "2 of 4, rarely". */
  readonly value: string;
  /** How many answers it rests on, how far apart they lie, and what was answered last time. */
  readonly detail: string;
}

export interface BarValue extends AnswerLine {
  /** Null when the question is not answered or answered with `vet_inte`. */
  readonly value: number | null;
}

/** The pictures of a guide whose questions are shown. */
export function pictureReports(context: ReportContext): PictureReport[] {
  return (context.model.guide.pictures ?? []).flatMap((picture) => pictureReport(picture, context) ?? []);
}

export function pictureReport(picture: Picture, context: ReportContext): PictureReport | undefined {
  if (picture.kind === 'circle') return circleReport(picture, context);
  return picture.kind === 'process' ? processReport(picture, context) : profileReport(picture, context);
}

function base({ id, source }: Picture, context: ReportContext): ReportBase {
  const { text } = context;
  return {
    id,
    title: text.guide('pictures', id, 'title'),
    lead: text.guide('pictures', id, 'lead'),
    source: citedSource(source, context),
  };
}

function circleReport(picture: CirclePicture, context: ReportContext): CircleReport | undefined {
  const { draft, text } = context;
  const { actors, centre } = picture;
  const { isShown } = context.evaluation.standing;
  if (!isShown(actors)) return undefined;
  const { sides } = questionOf<'actors'>(actors, context);
  const sideText = (side: Id) => text.guide('questions', actors, 'sides', side);
  const parties = (answerTo(draft.answers, actors) ?? []) as readonly Actor[];
  return {
    kind: 'circle',
    ...base(picture, context),
    centre:
      centre !== undefined && isShown(centre) ? ((answerTo(draft.answers, centre) as string) ?? '').trim() : undefined,
    parties: parties.map(({ name, side, role }, index) => ({
      name: name.trim() || text.ui('actors.row', { number: index + 1 }),
      side: side === '' ? '' : sideText(side),
      role: role.trim(),
    })),
    sides: sides.map(sideText),
  };
}

function processReport(picture: ProcessPicture, context: ReportContext): ProcessReport | undefined {
  const { question, without = [] } = picture;
  const { isShown, lookup } = context.evaluation.standing;
  const { options } = questionOf<'single'>(question, context);
  const stages = offeredOptions(options, lookup).filter((id) => !without.includes(id));
  if (!isShown(question) || stages.length === 0) return undefined;
  const now = stages.indexOf(lookup(question) as Id);
  return {
    kind: 'process',
    ...base(picture, context),
    stages: stages.map((id, index) => ({
      id,
      title: context.text.guide('questions', question, 'options', id),
      state: index === now ? 'now' : index < now ? 'done' : 'ahead',
    })),
    current: answerLine(context, question).answer,
  };
}

function profileReport(picture: ProfilePicture, context: ReportContext): ProfileReport | undefined {
  const { model, draft, text } = context;
  const { id, sides = [] } = picture;
  const points = questionOf<'scale'>(picture.groups[0]!.bars[0]!.questions[0]!, context).points;
  // Answers of last time count as they did then: to questions that were shown.
  const before = Object.keys(draft.previous).length > 0 ? evaluateGuide(model, draft.previous).standing : undefined;
  const groups = picture.groups
    .map((group) => ({
      id: group.id,
      title: text.guide('pictures', id, 'groups', group.id),
      source: citedSource(group.source, context),
      bars: group.bars.flatMap((bar) => barReport(bar, id, points, before, context) ?? []),
    }))
    .filter(({ bars }) => bars.length > 0);
  if (groups.length === 0) return undefined;
  const sideTexts = sides.map((side) => text.guide('pictures', id, 'sides', side));
  return { kind: 'profile', ...base(picture, context), points, sides: sideTexts, groups };
}

function barReport(
  bar: ProfileBar,
  picture: Id,
  points: number,
  before: Standing | undefined,
  context: ReportContext,
): BarReport | undefined {
  const { evaluation, text } = context;
  const { isShown, lookup } = evaluation.standing;
  const questions = bar.questions.filter((id) => isShown(id));
  if (questions.length === 0) return undefined;
  const given = questions.map((id) => numberIn(lookup(id)));
  const values = sorted(given);
  const median = medianOf(values);
  const previous = before ? medianOf(sorted(bar.questions.map((id) => numberIn(before.lookup(id))))) : null;
  const unsure = questions.filter((id) => evaluation.standing.unsure.has(id)).length;
  const inWords = (value: number) => pointInWords(value, points, questions, text);
  return {
    side: bar.side === undefined ? '' : text.guide('pictures', picture, 'sides', bar.side),
    values: questions.map((id, index) => ({ ...answerLine(context, id), value: given[index]! })),
    median,
    lowest: values[0] ?? null,
    highest: values.at(-1) ?? null,
    answered: values.length,
    of: questions.length,
    previous,
    value: median !== null ? inWords(median) : text.ui(unsure === questions.length ? 'answer.unsure' : 'answer.none'),
    detail: [
      questions.length === 1 ? '' : counts(values, unsure, questions.length, text),
      previous === null ? '' : text.ui('profile.previous', { value: inWords(previous) }),
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** How many have answered, how far apart the answers lie, and how many there are not. */
function counts(values: readonly number[], unsure: number, of: number, text: ReportContext['text']): string {
  const [low, high] = [values[0]!, values.at(-1)!];
  const missing = of - values.length - unsure;
  const sentences: string[] = [];
  if (values.length > 0) sentences.push(text.ui('profile.answered', { count: values.length }));
  if (values.length > 1) sentences.push(text.ui(low === high ? 'profile.same' : 'profile.range', { low, high }));
  // Where it is all of them, the value has said so.
  if (unsure > 0 && unsure < of) sentences.push(text.ui('profile.unsure', { count: unsure }));
  if (missing > 0 && missing < of) sentences.push(text.ui('profile.missing', { count: missing }));
  return sentences.join(' ');
}

/** "2 of 4, rarely". The label is that of the questions, if they agree on one. */
function pointInWords(value: number, points: number, questions: readonly Id[], text: ReportContext['text']): string {
  if (!Number.isInteger(value)) {
    return text.ui('profile.between', { low: Math.floor(value), high: Math.ceil(value), points });
  }
  const labels = new Set(questions.map((id) => text.guide('questions', id, 'points', `${value}`)));
  const [label = ''] = labels.size === 1 ? labels : [];
  const place = text.ui('answer.point', { point: value, points });
  return label === '' ? place : `${place}${text.comma}${label}`;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const middle = (values.length - 1) / 2;
  return (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2;
}

function sorted(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null).sort((a, b) => a - b);
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function questionOf<K extends Question['kind']>(id: Id, { model }: ReportContext): Extract<Question, { kind: K }> {
  return model.questions.get(id)!.question as Extract<Question, { kind: K }>;
}
