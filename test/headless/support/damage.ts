/** What may stand in a file or a link instead of answers: damaged, cut off, or written by somebody who means ill. */
import fc from 'fast-check';
import { update, type Draft, type GivenAnswer, type GuideModel } from '../../../src/core/index.js';
import { drafts } from './drafts.js';

/** Any text that a browser can hold: beyond the first plane, from right to left, control characters, half characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '\ud800',
    '\udfff x',
    '😀\ud83d',
    '\u202eomvänt\u202c',
    'עברית',
    '\u0000',
    '\ufeffx',
    '\u2028',
    'a\u0308',
    '__proto__',
    '</script>',
  ),
  fc.constantFrom('x', 'å', '\ud800', '𐍈').map((character) => character.repeat(2000)),
);

const saidText = anyText.filter((text) => text.trim() !== '');
/** As JSON says it, which has no negative zero. */
const anyJson = fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Drafts in which everything that a reader can write is any text. */
export function draftsOfAnyText(model: GuideModel): fc.Arbitrary<Draft> {
  const questions = [...model.questions.values()].map(({ question }) => question);
  const written = questions.filter(({ kind }) => kind === 'text' || kind === 'long-text').map(({ id }) => id);
  const parties = questions.flatMap((question) => (question.kind === 'actors' ? [question] : []));
  const points = (model.guide.agenda?.themes ?? []).flatMap(({ items }) => items.map(({ id }) => id));
  const party = (sides: readonly string[]) =>
    fc.record({ name: saidText, side: fc.constantFrom(...sides, ''), role: saidText });
  return fc
    .tuple(
      drafts(model),
      fc.tuple(...written.map((question) => fc.record({ question: fc.constant(question), value: saidText }))),
      fc.tuple(
        ...parties.map(({ id, sides }) =>
          fc.record({ question: fc.constant(id), value: fc.array(party(sides), { minLength: 1, maxLength: 3 }) }),
        ),
      ),
      fc.array(
        fc.record({
          item: fc.constantFrom(...points),
          entry: fc.record({ note: anyText, who: anyText, when: anyText }),
        }),
      ),
      fc.uniqueArray(anyJson, { maxLength: 2, selector: (value) => JSON.stringify(value) }),
      fc.dictionary(
        anyText.filter((key) => !['__proto__'].includes(key)),
        anyJson,
        { maxKeys: 2 },
      ),
    )
    .map(([draft, texts, lists, notes, gone, extra]) => {
      const said = [
        ...[...texts, ...lists].map((answer) => ({ type: 'answer' as const, ...answer })),
        ...notes.map((note) => ({ type: 'note' as const, ...note })),
      ].reduce((before, action) => update(model, before, action), draft);
      const setAside = gone.map((answer) => ({ question: 'gone', version: model.guide.version, answer }));
      const key = (given: GivenAnswer) => JSON.stringify([given.question, given.version, given.answer]);
      return { ...said, setAside: setAside.sort((one, other) => (key(one) < key(other) ? -1 : 1)), extra };
    });
}

/** Something has happened to a text on the way. */
export function damaged(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const part = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 }));
  const change = fc.oneof(
    part.map(
      ([at, length]) =>
        (text: string) =>
          cut(text, at, length, ''),
    ),
    part.map(
      ([at, length]) =>
        (text: string) =>
          cut(text, at, 0, text.slice(0, length)),
    ),
    part.map(
      ([at]) =>
        (text: string) =>
          text.slice(0, Math.floor(at * text.length)),
    ),
    fc.tuple(part, fc.nat({ max: 15 })).map(
      ([[at], bit]) =>
        (text: string) =>
          flip(text, at, bit),
    ),
    fc.tuple(part, fc.oneof(anyText, nasties)).map(
      ([[at, length], more]) =>
        (text: string) =>
          cut(text, at, length, more),
    ),
    fc.oneof(anyText, nasties).map((more) => (text: string) => text + more),
  );
  return fc
    .tuple(whole, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => changes.reduce((before, apply) => apply(before), text));
}

function cut(text: string, at: number, length: number, more: string): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + more + text.slice(place + length);
}

function flip(text: string, at: number, bit: number): string {
  const place = Math.min(text.length - 1, Math.floor(at * text.length));
  if (place < 0) return text;
  return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1);
}

const nesting = (open: string, close: string) =>
  fc.constantFrom(50, 101, 3000, 50_000).map((depth) => open.repeat(depth) + '1' + close.repeat(depth));

/** JSON that readers of JSON stumble over. */
const nasties: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '{"__proto__": {"hacked": true}}',
    '{"constructor": {"prototype": {"hacked": true}}}',
    '{"toString": null, "hasOwnProperty": 1, "toJSON": 2}',
    '1e999',
    '-0',
    '"\\ud800"',
    '[[],{},null,true]',
    'null',
    '{"length": 4294967295}',
  ),
  nesting('[', ']'),
  nesting('{"a":', '}'),
  fc.constantFrom(1000, 100_000).map((count) => `[${'0,'.repeat(count)}0]`),
  fc
    .constantFrom(1000, 30_000)
    .map((count) => `{${Array.from({ length: count }, (_, index) => `"k${index}":0`).join()}}`),
  fc.constantFrom(30_000).map((length) => JSON.stringify('x'.repeat(length))),
);

/** A file of the right kind in which every member may be anything. */
export function hostileFiles(guide: string, questions: readonly string[]): fc.Arbitrary<string> {
  const member = fc.oneof(
    { weight: 3, arbitrary: nasties },
    { weight: 1, arbitrary: anyJson.map((value) => JSON.stringify(value)) },
  );
  const ids = fc.constantFrom(...questions, '__proto__', 'constructor', 'prototype', 'toString', '');
  const members = fc
    .array(fc.tuple(ids, member), { maxLength: 4 })
    .map((entries) => `{${entries.map(([id, value]) => `${JSON.stringify(id)}: ${value}`).join()}}`);
  const entry = fc
    .tuple(ids, member)
    .map(([id, value]) => `{"question": ${JSON.stringify(id)}, "version": "1.0.0", "answer": ${value}}`);
  const setAside = fc.array(fc.oneof(entry, member), { maxLength: 4 }).map((entries) => `[${entries.join()}]`);
  return fc
    .record({
      answers: fc.oneof(members, member),
      agenda: fc.oneof(members, member),
      previous: fc.oneof(members, member),
      setAside: fc.oneof(setAside, member),
      chosen: member,
      guideVersion: fc.oneof(member, fc.constantFrom('"0.0.0"', '"99999999999999999999.0.0"', '"1.0.0"')),
      more: member,
    })
    .map((file) => {
      const written = Object.entries(file).map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
      return `{"format": "vagval-answers/1", "guide": ${JSON.stringify(guide)}, "__proto__": {"answers": {}}, ${written.join()}}`;
    });
}
