import type { NeutralGuide, Value, Values } from '../guides/neutral.d.ts';

export type MutableValues = Record<string, Value>;

/** A way to come from answers to the outcome that leads. */
export interface Engine {
  /** Whether it also knows which questions are hidden; otherwise every answer counts. */
  readonly hides: boolean;
  /** All rules anew. */
  readonly full?: (values: Values) => (string | null) | Promise<string | null>;
  /** Begins with some answers, of which `step` then changes one at a time. */
  readonly start?: (values: Values) => void;
  readonly step?: (question: string, value: Value) => string | null;
}

export interface EngineMaker {
  readonly name: string;
  readonly role: 'floor' | 'ours' | 'peer';
  readonly make: (guide: NeutralGuide) => Engine | Promise<Engine>;
}
