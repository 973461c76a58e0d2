/**
 * Every payload in every text of a guide, and in every answer and note: all places at once, some payloads in each, moving
 * on each time.
 */
import { giveFile } from '../support/evening.js';
import { until } from '../support/lab.js';
import type { Reader } from '../support/reader.js';
import { freshBundle, isAccepted, places, put, type Json } from './bundles.js';
import type { Ground } from './ground.js';

const SCREENS = ['start', 'review', 'result', 'comparison', 'talk', 'report'];
const FORMATS = ['html', 'docx', 'odt', 'copy', 'ics'];

const TOGETHER = 4;

export async function fuzzTexts(ground: Ground, each: readonly string[], from: number, to: number): Promise<void> {
  const payloads = Array.from({ length: Math.ceil(each.length / TOGETHER) }, (_, index) =>
    each.slice(index * TOGETHER, (index + 1) * TOGETHER).join(' '),
  );
  const { free } = places();
  for (let round = from; round < to; round++) {
    const bundle = freshBundle();
    let skipped = 0;
    free.forEach((path, index) => {
      const payload = payloads[(index + round) % payloads.length]!;
      put(bundle, path, payload);
      ground.count('texts');
    });
    if (!isAccepted(bundle)) skipped = withoutRefused(bundle, round);
    ground.counts['texts refused'] = (ground.counts['texts refused'] ?? 0) + skipped;
    const reader = await ground.show(bundle);
    if (ground.refusal(reader)) ground.faults.push(`texts ${round}: refused`);
    else await readThrough(ground, reader, payloads, round);
    ground.look(reader, `texts ${round}`);
    await ground.clear(reader, `texts ${round}`);
  }

  /** Some words may not stand in some texts; those texts stay as they were. */
  function withoutRefused(bundle: ReturnType<typeof freshBundle>, round: number): number {
    const fresh = freshBundle();
    const clean = strip(free, fresh);
    let refused = 0;
    for (const [index, path] of free.entries()) {
      const trial = freshBundle() as unknown as Json;
      put(trial, path, payloads[(index + round) % payloads.length]!);
      if (isAccepted(trial)) continue;
      put(bundle, path, clean[index]);
      refused++;
    }
    return refused;
  }
}

/** What stands at each of some places. */
function strip(paths: readonly (readonly (string | number)[])[], value: unknown): unknown[] {
  return paths.map((path) => path.reduce((part, key) => (part as Record<string | number, unknown>)[key], value));
}

async function readThrough(ground: Ground, reader: Reader, payloads: readonly string[], round: number): Promise<void> {
  let written = round;
  const write = () => (ground.count('answers'), payloads[written++ % payloads.length]!);
  reader.host.answers = {
    who: 'host',
    stage: 'plan',
    kind: 'party',
    food: ['cake'],
    mood: 2,
    guests: 60,
    'heard-us': 3,
  };
  const { model } = reader.host.view as unknown as { readonly model: { readonly pages: readonly { id: string }[] } };
  for (const { id } of model.pages) {
    reader.host.goTo(id);
    await reader.host.updateComplete;
    if (reader.find('.vagval-question input[type=text], textarea').length > 0) await reader.answerPage(write);
    ground.look(reader, `texts ${round}, page ${id}`);
  }
  for (const screen of SCREENS) {
    await reader.open(screen);
    if (screen === 'talk') await takeNotes(reader, write);
    ground.look(reader, `texts ${round}, ${screen}`);
    ground.count('screens');
  }
  const format = FORMATS[round % FORMATS.length]!;
  const button = reader.button(reader.say(`take-away.${format}`));
  if (button) {
    await reader.click(button);
    await until('the document', () => {
      const said = reader.find('[data-vagval-take-away=documents]')[0]?.textContent?.trim() ?? '';
      return said !== '' && said !== reader.say('take-away.making').trim();
    });
    if (reader.find('[data-vagval-take-away=documents] .vagval-errors')[0]) {
      ground.faults.push(`texts ${round}: no ${format}`);
    }
    ground.count('documents');
  }
  await readBack(ground, reader, round);
}

async function takeNotes(reader: Reader, write: () => string): Promise<void> {
  for (const details of reader.find('details')) (details as HTMLDetailsElement).open = true;
  for (const field of reader.find('.vagval-note input, .vagval-note textarea')) {
    await reader.write(field as HTMLInputElement, write());
  }
}

/** The answers go into a file and come back the same. */
async function readBack(ground: Ground, reader: Reader, round: number): Promise<void> {
  const before = JSON.stringify(reader.host.answers);
  const { downloads } = window.witness;
  const saved = downloads.length;
  await reader.press('file.save');
  await until('the answers', () => downloads.length > saved);
  const { content, name } = downloads.at(-1)!;
  downloads.length = 0;
  reader.host.restart();
  await giveFile(reader, new File([content], name));
  if (JSON.stringify(reader.host.answers) !== before)
    ground.faults.push(`texts ${round}: the answers came back otherwise`);
}
