import {
  readGuide,
  type Guide,
  type GuideModel,
  type Outcome,
  type Question,
  type Reason,
  type Rule,
} from '../../src/core/index.js';

const source = { source: 's' };

/** A rule: the question has this answer. */
export function is(question: string, ...answers: (string | number)[]): Rule {
  return answers.length === 1 ? { '==': [{ var: question }, answers[0]!] } : { in: [{ var: question }, answers] };
}

/** A question with the answers `ja` and `nej`, or with others. */
export function ask(id: string, more: { options?: string[]; showIf?: Rule } = {}): Question {
  const { options = ['ja', 'nej'], ...rest } = more;
  return { id, kind: 'single', source, options: options.map((option) => ({ id: option })), ...rest };
}

/** A reason whose rule is `when`; its item is `P1` for support, `N1` otherwise. */
export function because(
  effect: Reason['effect'],
  when: Rule,
  id: string = effect,
): Omit<Reason, 'item'> & { item?: string } {
  return { id, effect, provenance: 'guide-says', when };
}

/** An outcome with a single "suits" item; ids of its reasons and items get its own id in front. */
export function outcome(id: string, ...reasons: ReturnType<typeof because>[]): Outcome {
  const item = (name: string) => ({ id: `${id}.${name}`, source });
  return {
    id,
    code: id,
    level: 'l',
    describes: [],
    suits: [item('P1')],
    unsuited: [item('N1')],
    consider: [],
    reasons: reasons.map((reason) => ({
      ...reason,
      id: `${id}.${reason.id}`,
      item: `${id}.${reason.effect === 'supports' ? 'P1' : 'N1'}`,
    })),
  };
}

/** The least guide around some questions and outcomes, without texts. */
export function tinyGuide(questions: Question[], outcomes: Outcome[], more: Partial<Guide> = {}): Guide {
  return {
    format: 'vagval-guide/1',
    id: 'tiny',
    version: '1.0.0',
    sources: [{ id: 's', title: 'S', publisher: 'P', language: 'sv', reviewedOn: '2026-01-01' }],
    steps: [
      {
        id: 'q',
        shows: 'questions',
        pages: questions.map((question) => ({ id: `p-${question.id}`, questions: [question] })),
      },
      { id: 'r', shows: 'recommendation' },
    ],
    levels: [{ id: 'l', source }],
    ranking: { weaklySupports: 0.1, opposes: 0.3, fits: 0.6, mayFit: 0.25 },
    outcomes,
    notices: [{ id: 'none', source, when: { '!': [{ var: 'result.ranked' }] } }],
    ...more,
  };
}

/** Reads a guide for its rules alone: texts do not matter. */
export function modelOf(guide: Guide): GuideModel {
  const { model, problems } = readGuide({ guide, locales: {} }, []);
  if (!model) throw new Error(JSON.stringify(problems));
  return model;
}
