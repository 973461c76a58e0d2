/** Answers from outside: files and links with anything in them, and what a script of the page hands over. */
import fc from 'fast-check';
import { readGuide, writeAnswers, type Answers } from '../../../src/core/index.js';
import { pack } from '../../../src/store/pack.js';
import { damaged, hostileFiles } from '../../headless/support/damage.js';
import { giveFile } from '../support/evening.js';
import { until } from '../support/lab.js';
import type { Reader } from '../support/reader.js';
import { freshBundle, LANGUAGE } from './bundles.js';
import { sentences, type Ground } from './ground.js';
import { liveValues } from './hostile-values.js';

const own: Answers = { who: 'host', kind: 'party', mood: 3, place: 'Ängen', 'heard-us': 2 };
const { model } = readGuide(freshBundle(), [LANGUAGE]);
const questions = [...model!.questions.keys()];
const written = questions.filter((id) => ['text', 'long-text'].includes(model!.questions.get(id)!.question.kind));

/** A file that is right but for its words. */
function fileOf(payload: (place: number) => string): string {
  let place = 0;
  const text = () => payload(place++);
  const closed = questions.filter((id) => !written.includes(id));
  return JSON.stringify({
    format: 'vagval-answers/1',
    guide: model!.guide.id,
    guideVersion: model!.guide.version,
    answers: {
      ...Object.fromEntries(closed.map((id) => [id, text()])),
      ...Object.fromEntries(written.map((id) => [id, text()])),
      hosts: [{ name: text(), side: 'us', role: text() }],
    },
    chosen: text(),
    agenda: { 'how.much': { note: text(), who: text(), when: text() }, [text()]: { note: text(), who: '', when: '' } },
    letterhead: { organisation: text(), participants: text() },
    setAside: [{ question: text(), version: '0.1.0', answer: text() }],
    previous: { place: text() },
    [text()]: text(),
  });
}

function fileNumber(round: number, seed: number, payloads: readonly string[]): string {
  const right = fileOf((place) => payloads[(place + round) % payloads.length]!);
  if (round % 2 === 0) return right;
  const hostile = fc.oneof(hostileFiles(model!.guide.id, questions), damaged(fc.constant(right)));
  return fc.sample(hostile, { seed: seed + round, numRuns: 1 })[0]!;
}

const LANGUAGES = ['sv', 'en', 'fi'];

export async function fuzzFiles(
  ground: Ground,
  payloads: readonly string[],
  seed: number,
  from: number,
  to: number,
): Promise<void> {
  const reader = await ground.show(freshBundle());
  for (let round = from; round < to; round++) {
    const what = `file ${round}`;
    await begin(reader, LANGUAGES[round % LANGUAGES.length]!);
    const before = draftOf(reader);
    await giveFile(reader, new File([fileNumber(round, seed, payloads)], `x${round}.json`));
    await judge(ground, reader, { what, before, refusal: 'file.refused' });
  }
  ground.faults.push(...(await leave(ground, reader)));
}

export async function fuzzLinks(
  ground: Ground,
  payloads: readonly string[],
  seed: number,
  from: number,
  to: number,
): Promise<void> {
  const reader = await ground.show(freshBundle());
  const prefix = `#vagval=1.${model!.guide.id}.`;
  for (let round = from; round < to; round++) {
    const what = `link ${round}`;
    await begin(reader, LANGUAGES[round % LANGUAGES.length]!);
    const before = draftOf(reader);
    const packed = await pack(prefix, fileNumber(round, seed, payloads));
    if (typeof packed === 'string') continue;
    const { fragment } = packed;
    // One of three is damaged on the way, or is nothing but a payload.
    const hash = [
      fragment,
      fragment,
      fragment.slice(0, -1 - (round % 50)),
      prefix + payloads[round % payloads.length]!,
    ];
    // A browser that says nothing and stays where it is, since addresses have changed too often, goes there after a while.
    await until(
      'a browser that opens a link',
      () => {
        location.hash = hash[round % hash.length]!;
        return location.hash !== '';
      },
      60_000,
    );
    await until(`news of link ${round}`, () => news(reader) !== '' || offer(reader));
    if (location.hash !== '' && forgetFragment()) ground.faults.push(`${what}: stays in the address`);
    // A browser that refuses because addresses have changed too often lets them change again after a while.
    await until('a browser that forgets a link', forgetFragment, 60_000);
    if (draftOf(reader) !== before) ground.faults.push(`${what}: answers have changed unasked`);
    const open = offer(reader) && reader.button(reader.say('link.open'));
    if (open) await reader.click(open);
    await judge(ground, reader, { what, before, refusal: 'link.refused' });
  }
  ground.faults.push(...(await leave(ground, reader)));
}

/** False where the browser refuses. */
function forgetFragment(): boolean {
  try {
    if (location.hash !== '') history.replaceState(history.state, '', location.href.split('#', 1)[0]);
    return true;
  } catch {
    return false;
  }
}

/** Whatever is set is read as answers, and what is none is left out. */
export async function fuzzProperty(
  ground: Ground,
  payloads: readonly string[],
  from: number,
  to: number,
): Promise<void> {
  const reader = await ground.show(freshBundle());
  for (let round = from; round < to; round++) {
    const id = questions[round % questions.length]!;
    const live = liveValues[round % liveValues.length]!;
    const payload = payloads[round % payloads.length]!;
    for (const answers of [
      { [id]: payload },
      { [payload]: payload },
      { [id]: live() },
      { [id]: [live(), payload] },
      live(),
    ]) {
      const before = reader.host.answers;
      try {
        reader.host.answers = answers as Answers;
      } catch (error) {
        // What the page's own object throws is the page's own; the answers are as they were.
        if (!String(error).includes('hostile') || reader.host.answers !== before) {
          ground.faults.push(`answers ${round}: ${String(error)}`);
        }
      }
      reader.host.goTo(model!.questions.get(id)!.page.id);
      await reader.host.updateComplete;
      ground.look(reader, `answers ${round} of ${id}`);
      ground.count('answers');
    }
  }
  ground.faults.push(...(await leave(ground, reader)));
}

async function begin(reader: Reader, lang: string): Promise<void> {
  reader.host.answers = own;
  if (reader.host.lang !== lang) {
    reader.host.lang = lang;
    // The guide speaks one language only, which its reader may not; the message must be in that of the guide then.
    await reader.host.updateComplete;
  }
  await reader.open('start');
}

interface Arrival {
  readonly what: string;
  readonly before: string;
  readonly refusal: 'file.refused' | 'link.refused';
}

async function judge(ground: Ground, reader: Reader, { what, before, refusal }: Arrival): Promise<void> {
  await until(`news of ${what}`, () => news(reader) !== '');
  const language = reader.root.lang;
  const isRefused = reader.find('[data-vagval-news] .vagval-errors').length > 0;
  ground.count(isRefused ? 'answers refused' : 'answers taken');
  if (isRefused) {
    if (draftOf(reader) !== before) ground.faults.push(`${what}: refused, and the answers have changed`);
    if (!news(reader).includes(sentences[language]?.[refusal] ?? '?')) {
      ground.faults.push(`${what}: not said in ${language}: ${news(reader).slice(0, 80)}`);
    }
    return ground.look(reader, what);
  }
  for (const screen of ['review', 'talk', 'report']) {
    await reader.open(screen);
    ground.look(reader, `${what}, ${screen}`);
  }
}

function draftOf({ host }: Reader): string {
  return JSON.stringify(writeAnswers(model!, host.view!.draft as Parameters<typeof writeAnswers>[1]));
}

function news(reader: Reader): string {
  return reader.find('[data-vagval-news]')[0]?.textContent?.trim() ?? '';
}

function offer(reader: Reader): boolean {
  return (reader.find('[data-vagval-offer]')[0]?.textContent?.trim() ?? '') !== '';
}

async function leave(ground: Ground, reader: Reader): Promise<string[]> {
  reader.host.answers = {};
  await ground.clear(reader, 'at the end');
  return [];
}
