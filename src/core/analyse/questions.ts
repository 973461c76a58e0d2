import type { Guide, Id, Question } from '../guide.js';
import { variableType } from '../kinds/index.js';
import type { PlacedQuestion } from '../model.js';
import { toPointer, type Problem } from '../problem.js';
import { variables } from '../rule.js';
import type { Path, Verification } from './context.js';
import type { Node } from './diagram.js';
import { allRules } from './space.js';

/**
 * Pages, questions and options whose condition can never be true, and conditions that can never be false. A question
 * whose condition is open is shown for the time being; one that is shown only so is a fault all the same.
 */
export function verifyVisibility(verification: Verification): Problem[] {
  const { guide, model, proved } = verification;
  const { never } = guide.diagrams;
  const found: Problem[] = [];
  model.guide.steps.forEach((step, stepIndex) => {
    if (step.shows !== 'questions') return;
    step.pages.forEach((page, pageIndex) => {
      const path = ['steps', stepIndex, 'pages', pageIndex];
      if (page.showIf !== undefined && guide.rule(page.showIf).yes === never) {
        return void found.push(proved('unreachable-page', [...path, 'showIf'], { page: page.id }, [page.showIf]));
      }
      if (page.showIf !== undefined && page.showIf !== true && guide.rule(page.showIf).no === never) {
        found.push(proved('constant-rule', [...path, 'showIf'], { what: 'page', id: page.id }, [page.showIf]));
      }
      page.questions.forEach((question, at) => {
        found.push(...verifyQuestion(question, [...path, 'questions', at], verification));
      });
    });
  });
  return found;
}

function verifyQuestion(question: Question, path: Path, { guide, model, proved }: Verification): Problem[] {
  const { diagrams, shows } = guide;
  const { never } = diagrams;
  const { id, showIf } = question;
  const shown = shows.get(id)!;
  const rules = model.questions.get(id)!.showRules;
  if (shown.yes === never) return [proved('unreachable-question', [...path, 'showIf'], { question: id }, rules)];
  const found: Problem[] = [];
  if (showIf !== undefined && showIf !== true && guide.rule(showIf).no === never) {
    found.push(proved('constant-rule', [...path, 'showIf'], { what: 'question', id }, [showIf]));
  }
  if (!('options' in question)) return found;
  question.options.forEach((option, index) => {
    if (option.showIf === undefined || option.showIf === true) return;
    const place = [...path, 'options', index, 'showIf'];
    const { yes, no } = guide.rule(option.showIf);
    if (diagrams.and(shown.yes, yes) === never) {
      found.push(proved('unreachable-option', place, { question: id, option: option.id }, [...rules, option.showIf]));
    } else if (no === never)
      found.push(proved('constant-rule', place, { what: 'option', id: option.id }, [option.showIf]));
  });
  return found;
}

/** Questions and terms that nothing uses, and questions whose answer changes nothing although something looks at it. */
export function verifyUse(verification: Verification): Problem[] {
  return [...verifyQuestions(verification), ...verifyTerms(verification)];
}

/** A term is explained where a question or an outcome names it, and nowhere else. */
function verifyTerms({ model }: Verification): Problem[] {
  const { glossary = [], outcomes = [] } = model.guide;
  const naming = [...outcomes, ...[...model.questions.values()].map(({ question }) => question)];
  const named = new Set(naming.flatMap(({ terms = [] }) => terms));
  return glossary.flatMap((id, index): Problem[] => {
    if (named.has(id)) return [];
    const place = { file: 'guide.json', pointer: toPointer(['glossary', index]) };
    return [{ code: 'unused-term', severity: 'warning', ...place, args: { term: id } }];
  });
}

function verifyQuestions(verification: Verification): Problem[] {
  const { model, guide, proved } = verification;
  const rules = allRules(model);
  const looked = new Set(rules.flatMap(variables));
  const shownWithAgenda = (model.guide.agenda?.themes ?? []).flatMap(({ items }) =>
    items.flatMap(({ answers = [] }) => answers),
  );
  const seen = new Set([...shownWithAgenda, ...drawnQuestions(model.guide)]);
  const deciding = guide.diagrams.attempt(() => decidingQuestions(verification));
  const found: Problem[] = [];
  for (const [id, entry] of model.questions) {
    if (id === model.guide.respondent || variableType(entry.question).kind === 'text') continue;
    const path = pathOf(entry, verification);
    if (!looked.has(id)) {
      if (!seen.has(id)) found.push(proved('unused-question', path, { question: id }, []));
    } else if (deciding && !deciding.has(id)) {
      found.push(proved('irrelevant-question', path, { question: id }, rules));
    }
  }
  return deciding ? found : [...found, verification.undecided([], { proof: 'irrelevant-question' })];
}

/** The questions that pictures are drawn from. */
function drawnQuestions({ pictures = [] }: Guide): Id[] {
  return pictures.flatMap((picture) => {
    if (picture.kind === 'circle') return [picture.actors, picture.centre ?? []].flat();
    if (picture.kind === 'process') return [picture.question];
    return picture.groups.flatMap(({ bars }) => bars.flatMap(({ questions }) => questions));
  });
}

/** Questions on which a status, an order, a notice, a note, the agenda or what is shown really depends. */
function decidingQuestions({ guide, notices, model }: Verification): Set<Id> {
  const { diagrams, space } = guide;
  const agenda = agendaRules(model).map((rule) => guide.rule(rule, chosenVariable(guide)));
  const nodes: Node[] = [
    ...[...guide.shows.values()].map(({ no }) => no),
    ...[...model.questions.values()].flatMap(({ question }) =>
      'options' in question
        ? question.options.map(({ showIf }) => (showIf === undefined ? 0 : guide.rule(showIf).no))
        : [],
    ),
    ...guide.outcomes.flatMap(({ status, strength, reasons }) => [
      status,
      strength,
      ...[...reasons].flatMap(([{ effect }, trit]) => (effect === 'notes' ? [trit.yes, trit.no] : [])),
    ]),
    ...[...notices.values()].map(({ yes }) => yes),
    ...agenda.flatMap(({ yes, no }) => [yes, no]),
  ];
  return new Set([...diagrams.support(...nodes)].map((position) => space.variables[position]!.question));
}

function agendaRules({ guide }: Verification['model']) {
  const items = (guide.agenda?.themes ?? []).flatMap((theme) => theme.items);
  return items.flatMap(({ showIf, settledIf }) => [showIf, settledIf]).filter((rule) => rule !== undefined);
}

/** The reader may choose any outcome, or none. */
export function chosenVariable({ diagrams, space }: Verification['guide']) {
  const { values } = space.variables[space.chosen]!;
  const one = new Map(
    values.map((value, index) => [
      (value as string | undefined) ?? '',
      diagrams.test(space.chosen, (at) => at === index),
    ]),
  );
  return new Map([['result.chosen', { one, list: new Map<string, Node>() }]]);
}

function pathOf({ question, page, step }: PlacedQuestion, { model }: Verification): Path {
  const path = ['steps', model.guide.steps.indexOf(step), 'pages', step.pages.indexOf(page)];
  return [...path, 'questions', page.questions.indexOf(question)];
}
