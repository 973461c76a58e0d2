import { UNSURE } from '../answer.js';
import type { Page } from '../guide.js';
import { STANDARD_PAGES, showDependencies } from '../model.js';
import { variables } from '../rule.js';
import type { CheckContext, Path } from './context.js';

/** Ten times what anybody has asked for yet, and little enough that a phone can work through all of it. */
const MAX_QUESTIONS = 20_000;

/** Steps, pages, questions and options: their ids, their sources, and that `showIf` looks only backwards. */
export function checkPages(context: CheckContext): void {
  const { guide } = context;
  const pages: [Page, Path][] = [];
  const pageIds: [string, () => Path][] = STANDARD_PAGES.map((id) => [id, () => []]);
  guide.steps.forEach((step, index) => {
    const path = ['steps', index];
    if (step.shows !== 'questions') pageIds.push([step.id, () => [...path, 'id']]);
    else step.pages.forEach((page, at) => pages.push([page, [...path, 'pages', at]]));
  });
  context.uniqueIn(guide.steps, ['steps']);
  if (context.questions.size > MAX_QUESTIONS) {
    context.report('too-many', ['steps'], { member: 'questions', limit: MAX_QUESTIONS });
  }
  context.unique([...pageIds, ...pages.map(([{ id }, path]) => [id, () => [...path, 'id']] as const)]);
  context.unique(
    pages.flatMap(([{ questions }, path]) =>
      questions.map(({ id }, index) => [id, () => [...path, 'questions', index, 'id']] as const),
    ),
  );
  checkRespondent(context);
  for (const [page, path] of pages) checkPage(page, path, context);
  checkResultSteps(context);
}

function checkRespondent(context: CheckContext): void {
  const { respondent } = context.guide;
  if (respondent === undefined) return;
  context.questionOf(respondent, ['single'], ['respondent']);
}

/** Whom a page or a question is for. `question` is the first one that it shows or hides. */
function checkAskedOf(roles: Page['askedOf'], path: Path, question: string, context: CheckContext): void {
  if (!roles) return;
  const { respondent } = context.guide;
  if (respondent === undefined) return context.report('missing-part', path, { part: 'respondent' });
  const asked = context.questions.get(respondent);
  if (asked?.question.kind !== 'single') return;
  const known = new Set(asked.question.options.map(({ id }) => id));
  roles.forEach((role, index) => context.refer('option', role, [...path, index], known));
  if (asked.index >= context.questions.get(question)!.index) {
    context.report('show-if-forward', path, { how: 'asked-of', question: respondent });
  }
}

function checkPage(page: Page, path: Path, context: CheckContext): void {
  checkAskedOf(page.askedOf, [...path, 'askedOf'], page.questions[0]!.id, context);
  checkPageShowIf(page, [...path, 'showIf'], context);
  page.questions.forEach((question, index) => {
    const here = [...path, 'questions', index];
    context.source(question, here);
    context.referAll('term', question.terms, [...here, 'terms']);
    if (question.askedOf) checkAskedOf(question.askedOf, [...here, 'askedOf'], question.id, context);
    if (question.showIf !== undefined) checkShowIf(question.showIf, [...here, 'showIf'], question.id, context);
    if (!('options' in question)) return;
    context.uniqueIn(question.options, [...here, 'options']);
    if (question.kind === 'single' && question.changeable) {
      const options = new Set(question.options.map(({ id }) => id));
      question.changeable.forEach((id, at) => context.refer('option', id, [...here, 'changeable', at], options));
    }
    question.options.forEach(({ id, showIf }, at) => {
      if (id === UNSURE) context.report('reserved-id', [...here, 'options', at, 'id'], { id });
      if (showIf !== undefined) checkShowIf(showIf, [...here, 'options', at, 'showIf'], question.id, context);
    });
  });
}

/** A page is shown or hidden as a whole, so its own condition cannot wait for an answer that is given on it. */
function checkPageShowIf({ showIf, questions }: Page, path: Path, context: CheckContext): void {
  context.rule(showIf, path);
  const here = new Set(questions.map(({ id }) => id));
  const [onPage, elsewhere] = [
    variables(showIf).filter((id) => here.has(id)),
    variables(showIf).filter((id) => !here.has(id)),
  ];
  for (const question of onPage) context.report('show-if-forward', path, { how: 'same-page', question });
  checkOrder(elsewhere, path, questions[0]!.id, context);
}

/** `question` is the first one that the rule shows or hides. */
function checkShowIf(rule: unknown, path: Path, question: string, context: CheckContext): void {
  context.rule(rule, path);
  checkOrder(variables(rule), path, question, context);
}

function checkOrder(looksAt: Iterable<string>, path: Path, question: string, context: CheckContext): void {
  const own = context.questions.get(question)!.index;
  for (const variable of looksAt) {
    const looked = context.questions.get(variable);
    if (!looked || looked.index < own) continue;
    const ring = findRing(question, variable, context);
    if (ring) context.report('show-if-ring', path, { ring: ring.join(' → ') });
    else context.report('show-if-forward', path, { question: variable });
  }
}

/**
 * The way from a question over one that its `showIf` looks at and back to itself, if there is one and it is found before
 * the hints run out: a ring is only a better word for what is wrong anyway.
 */
function findRing(start: string, through: string, { questions, hints }: CheckContext): string[] | undefined {
  const cameFrom = new Map([[through, start]]);
  // A map walks what is added to it on the way, too.
  for (const [id] of cameFrom) {
    const entry = questions.get(id);
    const next = entry ? showDependencies(entry) : [];
    if (!hints.spend(50 * (1 + next.length))) return undefined;
    for (const one of next) if (!cameFrom.has(one)) cameFrom.set(one, id);
    if (cameFrom.has(start)) return ringTo(start, cameFrom);
  }
  return undefined;
}

function ringTo(start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const ring = [start];
  do ring.push(cameFrom.get(ring.at(-1)!)!);
  while (ring.at(-1) !== start);
  return ring.reverse();
}

function checkResultSteps(context: CheckContext): void {
  const { steps, outcomes, agenda } = context.guide;
  for (const shows of ['recommendation', 'agenda'] as const) {
    const places = steps.map((step, index) => ({ step, index })).filter(({ step }) => step.shows === shows);
    if (places.length > 1) context.report('duplicate-id', ['steps', places[1]!.index, 'shows'], { id: shows });
    const [part, present] = shows === 'agenda' ? (['agenda', agenda] as const) : (['outcomes', outcomes] as const);
    if (places.length > 0 && !present) context.report('missing-part', ['steps', places[0]!.index], { part });
  }
}
