/**
 * How a site makes the guide look native: values for `--vagval-*` custom properties, usually fed by the site's own
 * (`var(--env-ui-color-brand)`), and class names of the site that parts get in addition to their own.
 */
export interface Theme {
  readonly tokens?: Readonly<Record<`--vagval-${string}`, string>>;
  readonly classes?: Readonly<Partial<Record<ThemePart, string>>>;
}

export type ThemePart =
  'button.primary' | 'button.secondary' | 'button.link' | 'heading' | 'choice' | 'input' | 'table' | 'notice';

/** The class names of a part: its own, and the site's. */
export function partClass(theme: Theme, part: ThemePart, own: string): string {
  return [own, theme.classes?.[part]].filter(Boolean).join(' ');
}

/** Reads a theme field by field from data that somebody else wrote. */
export function readTheme(input: unknown): Theme {
  const { tokens, classes } = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  return {
    tokens: texts(tokens, (name) => name.startsWith('--vagval-')),
    classes: texts(classes, () => true),
  };
}

export function applyTokens(root: HTMLElement, earlier: Theme, { tokens = {} }: Theme): void {
  for (const name of Object.keys(earlier.tokens ?? {})) root.style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) root.style.setProperty(name, value);
}

function texts(input: unknown, isKnown: (name: string) => boolean): Record<string, string> {
  const entries = Object.entries(typeof input === 'object' && input !== null ? input : {});
  return Object.fromEntries(entries.filter(([name, value]) => typeof value === 'string' && isKnown(name)));
}
