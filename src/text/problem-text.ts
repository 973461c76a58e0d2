import type { Problem } from '../core/index.js';
import type { AuthorKey } from './authors.js';
import type { InterfaceKey } from './interface.js';
import type { Text, TextArguments } from './text.js';

/** Ids and words that a sentence may name though there are none. */
const MAY_BE_NONE = ['found', 'expected', 'missing', 'unexpected'];

/** What is wrong, in the reader's language and in a guide author's terms; its code where the sentences are not there. */
export function problemSentence(problem: Problem, text: Text): string {
  const { code, args } = problem;
  if (!text.holds('all')) return code;
  // A code whose sentence depends on how it came about says so.
  const variant = typeof args['how'] === 'string' ? `.${args['how']}` : '';
  const sentences = [
    text.ui(`problem.${code}${variant}` as InterfaceKey, inWords(problem, text)),
    args['suggestion'] ? text.ui('problem.did-you-mean', args) : '',
  ];
  return sentences.filter((part) => part !== '').join(' ');
}

/** What a sentence needs to know, with words in place of those that the core uses for types, statuses and causes. */
function inWords({ code, args }: Problem, text: Text): TextArguments {
  const said = (member: string, prefix: string): TextArguments =>
    typeof args[member] === 'string' ? { [member]: text.ui(`${prefix}.${args[member]}` as InterfaceKey, args) } : {};
  const words = { ...args, ...said('why', 'problem.why'), ...said('what', 'problem.what') };
  if (code === 'wrong-type') return { ...words, ...said('expected', 'problem.type') };
  if (code !== 'failed-case') return words;
  if (args['how'] === 'status') return { ...words, ...said('expected', 'status'), ...said('found', 'status') };
  const none = text.ui(`problem.failed-case.${args['how'] === 'leading' ? 'no-outcome' : 'nothing'}` as AuthorKey);
  return {
    ...words,
    ...Object.fromEntries(MAY_BE_NONE.filter((member) => args[member] === '').map((member) => [member, none])),
  };
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
