/** What a rule may know about a variable: what it can be compared with. */
export type VariableType =
  | { readonly kind: 'choice' | 'choices'; readonly options: ReadonlySet<string> }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' };

/** The variables that a rule in a certain place may look at. */
export type Scope = ReadonlyMap<string, VariableType>;
