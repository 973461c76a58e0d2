/**
 * Which sentences a guide needs. A key is a path into `locales/<language>.json`, joined by `/`: ids may contain dots,
 * never a slash.
 */
import type { Guide, Question } from './guide.js';
import { itemsOf, placedQuestions } from './model.js';
import { isClosed } from './kinds/index.js';
import { variables } from './rule.js';

export interface TextKey {
  readonly key: string;
  /** An optional text is shown where it exists. */
  readonly required: boolean;
}

export function textKeys(guide: Guide): TextKey[] {
  const keys: TextKey[] = [];
  const need = (...paths: string[]) => {
    for (const key of paths) keys.push({ key, required: true });
  };
  const may = (...paths: string[]) => {
    for (const key of paths) keys.push({ key, required: false });
  };

  need('guide/title', 'guide/lead', 'guide/time');
  may('guide/forWhom', 'guide/prepare');
  for (const id of guide.audiences ?? []) need(`audiences/${id}`);
  for (const step of guide.steps) {
    need(`steps/${step.id}/title`);
    may(`steps/${step.id}/lead`);
    for (const page of step.shows === 'questions' ? step.pages : []) {
      if (page.questions.length > 1) need(`pages/${page.id}/title`);
      else may(`pages/${page.id}/title`);
    }
  }
  for (const section of sections(guide)) {
    need(`sections/${section}/title`);
    may(`sections/${section}/lead`);
  }
  const deciding = new Set(
    (guide.outcomes ?? []).flatMap(({ reasons }) => reasons.flatMap(({ when }) => variables(when))),
  );
  for (const { question } of placedQuestions(guide)) {
    const canBeOpen = question.id !== guide.respondent && (isClosed(question) || deciding.has(question.id));
    questionKeys(question, canBeOpen, need, may);
  }
  for (const { id, items = [] } of guide.levels ?? []) {
    need(`levels/${id}/title`, `levels/${id}/lead`, ...items.map((item) => `items/${item.id}`));
  }
  for (const outcome of guide.outcomes ?? []) {
    const texts = `outcomes/${outcome.id}`;
    need(`${texts}/title`, `${texts}/inline`, `${texts}/lead`, ...itemsOf(outcome).map(({ id }) => `items/${id}`));
    for (const { id, effect, changeable, alwaysNearMiss } of outcome.reasons) {
      need(`reasons/${id}/holds`);
      if (effect === 'supports') need(`reasons/${id}/fails`);
      if (changeable || alwaysNearMiss) need(`reasons/${id}/change`);
    }
  }
  for (const { id } of guide.notices ?? []) need(`notices/${id}/title`, `notices/${id}/text`);
  for (const { id } of guide.notes ?? []) need(`notes/${id}`);
  for (const theme of guide.agenda?.themes ?? []) {
    need(`agenda/themes/${theme.id}/title`);
    may(`agenda/themes/${theme.id}/lead`);
    for (const { id, settledIf } of theme.items) {
      need(`agenda/items/${id}/question`);
      if (settledIf !== undefined) need(`agenda/items/${id}/settled`);
    }
  }
  for (const picture of guide.pictures ?? []) {
    const texts = `pictures/${picture.id}`;
    need(`${texts}/title`);
    may(`${texts}/lead`);
    if (picture.kind !== 'profile') continue;
    need(...picture.groups.map(({ id }) => `${texts}/groups/${id}`));
    need(...(picture.sides ?? []).map((side) => `${texts}/sides/${side}`));
  }
  for (const id of guide.glossary ?? []) need(`glossary/${id}/term`, `glossary/${id}/text`);
  for (const id of guide.limits ?? []) need(`limits/${id}`);
  return keys;
}

/** Kinds of readers that a text can have a wording of its own for, as the end of its key says: audiences and roles. */
export function readersOf(guide: Guide): readonly string[] {
  const asked = placedQuestions(guide).find(({ question }) => question.id === guide.respondent)?.question;
  return [...(guide.audiences ?? []), ...(asked?.kind === 'single' ? asked.options.map(({ id }) => id) : [])];
}

export function sections(guide: Guide): Set<string> {
  const pages = guide.steps.flatMap((step) => (step.shows === 'questions' ? step.pages : []));
  return new Set(pages.map(({ section }) => section).filter((section) => section !== undefined));
}

/** @param canBeOpen whether the question can become a point to find out */
function questionKeys(
  question: Question,
  canBeOpen: boolean,
  need: (...keys: string[]) => void,
  may: (...keys: string[]) => void,
): void {
  const texts = `questions/${question.id}`;
  need(`${texts}/title`, `${texts}/short`);
  may(`${texts}/hint`);
  if (canBeOpen) need(`${texts}/findOut`);
  else may(`${texts}/findOut`);
  if (isClosed(question)) may(`${texts}/unsure`);
  if ('options' in question) need(...question.options.map(({ id }) => `${texts}/options/${id}`));
  if (question.kind === 'single') need(...(question.changeable ?? []).map((id) => `${texts}/preconditions/${id}`));
  if (question.kind === 'scale') {
    need(`${texts}/points/1`, `${texts}/points/${question.points}`);
    for (let point = 2; point < question.points; point++) may(`${texts}/points/${point}`);
  }
  if (question.kind === 'number') may(`${texts}/unit`);
  if (question.kind === 'actors') need(...question.sides.map((side) => `${texts}/sides/${side}`));
}
