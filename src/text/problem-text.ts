import type { Problem } from '../core/index.js';
import type { InterfaceKey } from './interface.js';
import type { Text } from './text.js';

/** What is wrong, in the reader's language and in a guide author's terms. */
export function problemSentence({ code, args }: Problem, text: Text): string {
  const reason = typeof args['why'] === 'string' ? text.ui(`problem.why.${args['why']}` as InterfaceKey, args) : '';
  const suggestion = args['suggestion'] ? text.ui('problem.did-you-mean', args) : '';
  const what = typeof args['what'] === 'string' ? text.ui(`problem.what.${args['what']}` as InterfaceKey) : '';
  const sentence = text.ui(`problem.${code}` as InterfaceKey, { ...args, reason, what });
  return [sentence, suggestion].filter((part) => part !== '').join(' ');
}

/** Where it is: the file and the path in it, as one would say it. */
export function problemPlace({ file, pointer }: Problem): string {
  const path = pointer.slice(1).split('/');
  return [file, path.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join(' › ')]
    .filter((part) => part !== '')
    .join(': ');
}

/** Over what a problem was proved that no answers can show; null for one that answers show or that is none of answers. */
export function problemProof({ provedOver }: Problem, text: Text): string | null {
  if (provedOver === undefined) return null;
  if (provedOver.length === 0) return text.ui('problem.proof.none');
  return text.ui('problem.proof', { questions: text.list(provedOver) });
}
