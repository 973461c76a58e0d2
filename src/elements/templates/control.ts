import type { Answer, Question } from '../../core/index.js';
import type { View } from '../view.js';

/** What a control is given: the question, what is answered, and how it stands in the page. */
export interface ControlOptions<Q extends Question = Question> {
  readonly view: View;
  readonly question: Q;
  readonly answer: Answer | undefined;
  /** Id of the control, or the prefix of ids of several. */
  readonly id: string;
  readonly describedBy: string;
  /** What was typed and is not an answer, with the sentence that says so. */
  readonly error: string | undefined;
  readonly typed: string | undefined;
  /** Takes an answer; `undefined` takes it away. */
  readonly give: (value: unknown) => void;
  /** Keeps what was typed into an open control. */
  readonly type: (raw: string) => void;
}
