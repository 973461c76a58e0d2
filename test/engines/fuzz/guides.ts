/** Guides that are not what they should be: random ones, and good ones in which something has happened. */
import fc from 'fast-check';
import { randomGuide } from '../../headless/support/random-guide.js';
import type { Reader } from '../support/reader.js';
import { freshBundle, type Json } from './bundles.js';
import type { Ground } from './ground.js';
import { jsonValues, liveValues, turncoat } from './hostile-values.js';

const LANGUAGES = ['sv', 'en', 'fi'];
const KINDS = ['random', 'damaged', 'damaged text', 'live', 'turncoat'] as const;

export async function fuzzGuides(ground: Ground, seed: number, from: number, to: number): Promise<void> {
  for (let round = from; round < to; round++) {
    const kind = KINDS[round % KINDS.length]!;
    const chance = fc.sample(fc.infiniteStream(fc.nat()), { seed: seed + round, numRuns: 1 })[0]!;
    const pick = (below: number) => (chance.next().value as number) % below;
    const lang = LANGUAGES[pick(LANGUAGES.length)]!;
    const what = `${kind} guide ${round}`;
    const reader = await ground.show(make(kind, seed + round, pick), { lang });
    ground.count(ground.refusal(reader) ? 'guides refused' : 'guides shown');
    // What changes behind the back of the library may make it stop, with a message; it may not leave it blank.
    if (kind === 'turncoat') await walkUnsteadily(reader);
    else if (reader.host.view) await walk(ground, reader, what);
    if (kind === 'turncoat') ground.lookForWords(reader, what);
    else ground.look(reader, what);
    await ground.clear(reader, what);
  }
}

function make(kind: (typeof KINDS)[number], seed: number, pick: (below: number) => number): unknown {
  if (kind === 'random') {
    const { model } = fc.sample(randomGuide, { seed, numRuns: 1 })[0]!;
    return { guide: model.guide, locales: model.locales };
  }
  const bundle = freshBundle();
  const nodes = inner(bundle);
  const times = 1 + pick(3);
  for (let time = 0; time < times; time++) {
    const node = nodes[pick(nodes.length)]!;
    const keys = Object.keys(node);
    const key = keys[pick(keys.length)] ?? 'x';
    const hostile = jsonValues[pick(jsonValues.length)]!;
    if (kind === 'live') (node as Record<string, unknown>)[key] = liveValues[pick(liveValues.length)]!();
    else if (kind === 'turncoat') turncoat(node, key, pick(2) ? hostile() : liveValues[pick(liveValues.length)]!());
    else damage(node as Record<string, Json>, key, hostile, pick);
  }
  if (kind !== 'damaged text') return bundle;
  const text = safeJson(bundle);
  return pick(2) === 0 ? text : text.slice(0, pick(text.length)) + text.slice(pick(text.length));
}

function damage(node: Record<string, Json>, key: string, hostile: () => Json, pick: (below: number) => number): void {
  const keys = Object.keys(node);
  switch (pick(5)) {
    case 0:
      return void delete node[key];
    case 1: {
      const names = ['__proto__', 'constructor', 'toString', '', 'x.y', 'ü'];
      return void Object.defineProperty(node, names[pick(names.length)]!, {
        value: node[key],
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    case 2: {
      const other = keys[pick(keys.length)] ?? key;
      [node[key], node[other]] = [node[other]!, node[key]!];
      return;
    }
    case 3:
      if (Array.isArray(node)) return void node.push(structuredClone(node[Number(key)] ?? null));
      node[`${key}2`] = structuredClone(node[key] ?? null);
      return;
    default:
      node[key] = hostile();
  }
}

/** All objects and lists within a value. */
function inner(value: Json): object[] {
  if (value === null || typeof value !== 'object') return [];
  return [value, ...Object.values(value).flatMap(inner)];
}

/** Deeply nested values are too much for `JSON.stringify` in some browsers. */
function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '{"guide": '.repeat(5000);
  }
}

async function walk(ground: Ground, reader: Reader, what: string): Promise<void> {
  for (const screen of screensOf(reader)) {
    reader.host.goTo(screen);
    await reader.host.updateComplete;
    if (reader.host.view?.page === screen) await reader.answerPage(() => 'x');
    ground.look(reader, `${what}, ${screen}`);
    ground.count('screens');
  }
}

async function walkUnsteadily(reader: Reader): Promise<void> {
  for (const screen of screensOf(reader)) {
    reader.host.goTo(screen);
    await reader.host.updateComplete;
  }
}

function screensOf({ host }: Reader): string[] {
  const model = (host.view as unknown as { model?: { guide: { steps: { id: string; pages?: { id: string }[] }[] } } })
    ?.model;
  const steps = model?.guide.steps ?? [];
  return [
    'start',
    ...steps.flatMap(({ id, pages }) => pages?.map((page) => page.id) ?? [id]),
    'review',
    'comparison',
    'report',
  ];
}
