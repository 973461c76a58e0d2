import { readAnswers, writeAnswers, type Draft, type GuideModel, type ReadAnswers } from '../core/index.js';
import { refused } from './answer-file.js';
import { MAX_ANSWERS, parseJson, tooLarge } from './json.js';
import { MARK } from './link-mark.js';
import type { NoPack } from './pack.js';

/** Why a link cannot be read whatever is in it; `unreachable`: the file that does it cannot be had. */
export type Unread = 'unable' | 'unreachable';
/** Why there is no link. */
export type NoLink = NoPack | Unread;

/** The answers as the fragment of a link. A fragment is not sent to any server, but whoever has the link can read it. */
export async function writeLink(model: GuideModel, draft: Draft): Promise<{ readonly fragment: string } | NoLink> {
  const packing = await fetchPacker();
  return packing?.pack(prefixOf(model), JSON.stringify(writeAnswers(model, draft))) ?? 'unreachable';
}

/** Reads the fragment of a link to the guide, and may go on with anything. */
export async function readLink(model: GuideModel, fragment: string): Promise<ReadAnswers | Unread> {
  const packing = await fetchPacker();
  const unpacked = (await packing?.unpack(prefixOf(model), fragment)) ?? 'unreachable';
  if (unpacked === 'too-long') return refused(tooLarge(''));
  if (unpacked === 'broken') return broken();
  if (typeof unpacked === 'string') return unpacked;
  const json = parseJson(unpacked.text, '', MAX_ANSWERS);
  return 'value' in json ? readAnswers(model, json.value) : broken();
}

function prefixOf({ guide }: GuideModel): string {
  return `${MARK}1.${guide.id}.`;
}

/** Few readers need it. */
export function fetchPacker() {
  return import('./pack.js').catch(() => undefined);
}

function broken(): ReadAnswers {
  return refused({ code: 'broken-link', severity: 'error', file: '', pointer: '', args: {} });
}
