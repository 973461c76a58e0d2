/** A guide in no library's own format; each candidate turns it into its own. */
export interface NeutralGuide {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly steps: readonly NeutralStep[];
  readonly questions: readonly NeutralQuestion[];
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
  readonly rules: readonly NeutralRule[];
}

export interface NeutralStep {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
}

export interface NeutralQuestion {
  readonly id: string;
  readonly kind: 'single' | 'multiple' | 'scale' | 'text';
  readonly title: string;
  /** Of `single` and `multiple`. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Of `scale`, which begins with 1; 0 otherwise. */
  readonly points: number;
  /** Shown unless these say otherwise; all of them are `isNot`. */
  readonly showIf?: { readonly join: 'all' | 'any'; readonly of: readonly Condition[] };
}

export type Condition =
  | { readonly question: string; readonly op: 'is' | 'isNot' | 'has'; readonly value: string }
  | { readonly question: string; readonly op: 'oneOf'; readonly value: readonly string[] }
  | { readonly question: string; readonly op: 'atLeast' | 'atMost'; readonly value: number };

/** True where every group has a true condition; then it speaks for its outcome with one point. */
export interface NeutralRule {
  readonly id: string;
  readonly outcome: string;
  readonly groups: readonly (readonly Condition[])[];
}

export type Value = string | number | readonly string[];
export type Values = Readonly<Record<string, Value>>;
