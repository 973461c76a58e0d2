import { answerTo, isUnsure, type Actor, type Answer, type Answers, type PlacedQuestion } from '../core/index.js';
import type { ReportContext } from './context.js';
import { unsureLabel } from './unsure.js';

/** A question with what was answered, in words. */
export interface AnswerLine {
  readonly question: string;
  readonly title: string;
  /** A few words for lists and links: "ownership and operation". */
  readonly short: string;
  /** In words; empty while the question is not answered. */
  readonly answer: string;
  readonly unsure: boolean;
  /** What was answered last time, in words; empty where that is not known. */
  readonly previous: string;
}

export interface AnswerSection {
  readonly title: string;
  readonly lines: readonly AnswerLine[];
}

export function answerLine({ model, draft, text }: ReportContext, question: string): AnswerLine {
  const placed = model.questions.get(question)!;
  const inWords = (answers: Answers) => {
    const answer = answerTo(answers, question);
    return answer === undefined ? '' : answerInWords(placed, answer, text);
  };
  return {
    question,
    title: text.guide('questions', question, 'title'),
    short: text.guide('questions', question, 'short'),
    answer: inWords(draft.answers),
    unsure: isUnsure(answerTo(draft.answers, question)),
    previous: inWords(draft.previous),
  };
}

/** All shown questions under the headings of their sections. */
export function answerSections(context: ReportContext): AnswerSection[] {
  const { model, evaluation, text } = context;
  const sections = new Map<string, AnswerLine[]>();
  for (const { page, questions } of evaluation.standing.pages) {
    const step = model.questions.get(questions[0]!)!.step.id;
    const title = page.section ? text.guide('sections', page.section, 'title') : text.guide('steps', step, 'title');
    const lines = questions.map((id) => answerLine(context, id));
    sections.set(title, [...(sections.get(title) ?? []), ...lines]);
  }
  return [...sections].map(([title, lines]) => ({ title, lines }));
}

/** Words are listed as in a sentence; phrases, which may hold an "and" themselves, are set apart. */
function chosenInWords(labels: readonly string[], text: ReportContext['text']): string {
  const phrases = labels.some((label) => label.includes(' '));
  return phrases ? labels.join(text.ui('answer.separator')) : text.list(labels);
}

/** An answer as one would say it. */
export function answerInWords({ question }: PlacedQuestion, answer: Answer, text: ReportContext['text']): string {
  if (isUnsure(answer)) return unsureLabel(question.id, text);
  const option = (id: string) => text.guide('questions', question.id, 'options', id);
  switch (question.kind) {
    case 'single':
      return option(answer as string);
    case 'multiple':
      return chosenInWords((answer as readonly string[]).map(option), text);
    case 'scale': {
      const point = answer as number;
      const label = text.guide('questions', question.id, 'points', `${point}`);
      const place = text.ui('answer.point', { point, points: question.points });
      return label === '' ? place : `${place}: ${label}`;
    }
    case 'number':
      return [text.number(answer as number), text.guide('questions', question.id, 'unit')].join(' ').trim();
    case 'date':
      return text.date(answer as string);
    case 'actors':
      return (answer as readonly Actor[])
        .map(({ name, side, role }) =>
          [name, side && text.guide('questions', question.id, 'sides', side), role].filter((part) => part).join(', '),
        )
        .join('\n');
    default:
      return answer as string;
  }
}
