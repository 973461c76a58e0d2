import type { LanguageTag } from './guide.js';
import type { GuideModel } from './model.js';

/** What a translation says of itself, as the top member `review` of its file. */
export interface Review {
  /** The day when somebody who lives in the language had read all texts, or false. */
  readonly reviewed: string | false;
  /** Who it was, as a name or an office. */
  readonly by?: string;
}

/** Undefined when it is not said, or not in a way that can be understood. */
export function reviewOf(locale: unknown): Review | undefined {
  const { review } = (locale ?? {}) as { readonly review?: unknown };
  const { reviewed, by } = (review ?? {}) as { readonly reviewed?: unknown; readonly by?: unknown };
  const isDay = typeof reviewed === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(reviewed);
  const usable = (reviewed === false || isDay) && (by === undefined || typeof by === 'string');
  return usable ? (review as Review) : undefined;
}

/** Whether the texts of a guide in a language can be trusted to say what the author means: its source, or reviewed. */
export function isReviewed({ languages, locales }: GuideModel, language: LanguageTag): boolean {
  return language === languages[0] || typeof reviewOf(locales[language])?.reviewed === 'string';
}
