import { type Answer } from '../answer.js';
import type { Id, Question, Rule } from '../guide.js';
import type { GuideModel } from '../model.js';

/**
 * All answer sets, as far as rules can tell them apart. Each question becomes one variable whose value 0 is "no answer
 * or vet_inte"; of a number or a day only the values between and at the constants that rules compare it with are
 * tried. A question with several answers becomes a variable for each option instead, chosen or not; it is answered
 * when one of them is chosen.
 */
export interface Space {
  readonly variables: readonly SpaceVariable[];
  /** For each question, the positions of its variables. */
  readonly positions: ReadonlyMap<Id, readonly number[]>;
  /** The position of the outcome that the reader chooses; its values are none and the outcomes. */
  readonly chosen: number;
}

/** Stands where a variable is not a question's. */
export const CHOSEN = 'result.chosen';

export interface SpaceVariable {
  readonly question: Id;
  /** Set for one option of a question with several answers: its values are then 0 not chosen, 1 chosen. */
  readonly option: Id | undefined;
  /** What each value stands for; the first is no answer. */
  readonly values: readonly (Answer | undefined)[];
}

/** The space of one guide, or of several versions of it together. */
export function spaceOf(models: readonly GuideModel[]): Space {
  const variables: SpaceVariable[] = [];
  const positions = new Map<Id, number[]>();
  const constants = collectConstants(models);
  for (const model of models) {
    for (const [id, { question }] of model.questions) {
      if (positions.has(id)) continue;
      const versions = models.map((other) => other.questions.get(id)?.question).filter((other) => other !== undefined);
      const own = variablesOf(question, versions, constants.get(id) ?? []);
      positions.set(
        id,
        own.map((_, index) => variables.length + index),
      );
      variables.push(...own);
    }
  }
  const outcomes = [...new Set(models.flatMap(({ guide }) => (guide.outcomes ?? []).map(({ id }) => id)))];
  variables.push({ question: CHOSEN, option: undefined, values: [undefined, ...outcomes] });
  return { variables, positions, chosen: variables.length - 1 };
}

function variablesOf(
  question: Question,
  versions: readonly Question[],
  constants: readonly unknown[],
): SpaceVariable[] {
  const variable = (values: readonly Answer[]): SpaceVariable => ({
    question: question.id,
    option: undefined,
    values: [undefined, ...values],
  });
  const options = [
    ...new Set(versions.flatMap((version) => ('options' in version ? version.options.map(({ id }) => id) : []))),
  ];
  switch (question.kind) {
    case 'single':
      return [variable(options)];
    case 'multiple':
      return options.map((option) => ({ question: question.id, option, values: [undefined, [option]] }));
    case 'scale': {
      const points = Math.max(...versions.map((version) => (version.kind === 'scale' ? version.points : 0)));
      return [variable(Array.from({ length: points }, (_, index) => index + 1))];
    }
    case 'number':
      return [
        variable(
          numbersAround(
            constants.filter((value) => typeof value === 'number'),
            question,
          ),
        ),
      ];
    case 'date':
      return [
        variable(
          daysAround(
            constants.filter((value) => typeof value === 'string'),
            question,
          ),
        ),
      ];
    default:
      return [];
  }
}

/** A number at, below, between and above the constants, as far as the question allows it. */
function numbersAround(
  constants: readonly number[],
  { min, max, whole = false }: Extract<Question, { kind: 'number' }>,
): number[] {
  const sorted = [...new Set(constants)].sort((a, b) => a - b);
  const candidates = sorted.flatMap((constant, index) => {
    const next = sorted[index + 1];
    const above = next === undefined ? constant + 1 : (constant + next) / 2;
    return [...(index === 0 ? [constant - 1] : []), constant, whole ? Math.floor(above) : above];
  });
  const bounded = [...candidates, min, max].filter((value) => value !== undefined);
  const allowed = bounded.filter(
    (value) => value >= (min ?? -Infinity) && value <= (max ?? Infinity) && (!whole || Number.isInteger(value)),
  );
  const values = [...new Set(allowed)].sort((a, b) => a - b);
  return values.length > 0 ? values : [min ?? max ?? 0];
}

function daysAround(
  constants: readonly string[],
  { min = '', max = '9999' }: Extract<Question, { kind: 'date' }>,
): string[] {
  const shift = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const days = constants
    .flatMap((day) => [shift(day, -1), day, shift(day, 1)])
    .filter((day) => day >= min && day <= max);
  return days.length > 0 ? [...new Set(days)].sort() : [min || '2000-01-01'];
}

function collectConstants(models: readonly GuideModel[]): Map<Id, unknown[]> {
  const constants = new Map<Id, unknown[]>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const parts = Object.values(part) as unknown[];
    const variable = parts
      .map((value) => (value as { var?: unknown } | null)?.var)
      .find((name) => typeof name === 'string');
    if (variable !== undefined) {
      const values = parts.flat().filter((value) => typeof value === 'number' || typeof value === 'string');
      constants.set(variable, [...(constants.get(variable) ?? []), ...values]);
    }
    parts.forEach(walk);
  };
  models.forEach((model) => allRules(model).forEach(walk));
  return constants;
}

/** Every rule of a guide. */
export function allRules({ guide, questions, pages }: GuideModel): Rule[] {
  const some = (rules: readonly (Rule | undefined)[]) => rules.filter((rule) => rule !== undefined);
  return [
    ...[...questions.values()].flatMap((entry) => entry.showRules),
    ...some(
      pages.flatMap((page) =>
        page.questions.flatMap((question) =>
          'options' in question ? question.options.map(({ showIf }) => showIf) : [],
        ),
      ),
    ),
    ...(guide.outcomes ?? []).flatMap(({ reasons }) => reasons.map(({ when }) => when)),
    ...(guide.notices ?? []).map(({ when }) => when),
    ...some(
      (guide.agenda?.themes ?? []).flatMap(({ items }) =>
        items.flatMap(({ showIf, settledIf }) => [showIf, settledIf]),
      ),
    ),
  ];
}

/** The answers that a choice of values stands for, ready for the page. */
export function answersOf({ variables }: Space, chosen: ReadonlyMap<number, number>): Record<Id, Answer> {
  const answers = Object.create(null) as Record<Id, Answer>;
  for (const [position, value] of chosen) {
    const { question, option, values } = variables[position]!;
    const answer = values[value];
    if (answer === undefined || question === CHOSEN) continue;
    if (option === undefined) answers[question] = answer;
    else answers[question] = [...((answers[question] as string[] | undefined) ?? []), ...(answer as string[])];
  }
  return answers;
}
