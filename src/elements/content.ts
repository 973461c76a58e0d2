import type { Draft } from '../core/index.js';

/** Whether there is anything in a draft that would be missed. */
export function hasContent({ answers, agenda, setAside }: Draft): boolean {
  return Object.keys(answers).length + Object.keys(agenda).length + setAside.length > 0;
}
