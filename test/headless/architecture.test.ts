/** The walls of the house: who imports whom, what each room may know, and what it shows to the outside. */
import { expect } from 'chai';
import { posix } from 'node:path';
import * as core from '../../src/core/index.js';
import { readJson, type Json } from './support/guides.js';
import { sources } from './support/sources.js';

/** Rooms and packages that a room may import; of `guides`, the schema. */
const MAY_IMPORT: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  core: ['json-logic-js'],
  text: ['core', 'i18next'],
  store: ['core', 'text', 'idb'],
  export: ['core', 'text', 'docx', 'fflate'],
  elements: ['core', 'text', 'store', 'export', /^lit(\/|$)/, '@lit/context'],
  define: ['elements', 'version'],
  cli: ['core', 'text', 'export', 'guides', /^node:/, 'jsonc-parser'],
  version: [],
  index: ['elements', 'version'],
  embed: ['define', 'index', 'text'],
};

/** Packages that one file alone may know. */
const ONLY_IN: Readonly<Record<string, string>> = {
  'json-logic-js': 'core/rule.ts',
  i18next: 'text/text.ts',
  'jsonc-parser': 'cli/json.ts',
  idb: 'store/keep/indexed-db.ts',
};

interface Import {
  readonly from: string;
  readonly what: string;
  /** A file from `src` on, or a package. */
  readonly target: string;
  readonly isFile: boolean;
  /** Whether nothing is left of it when the types are taken away. */
  readonly typeOnly: boolean;
}

const files = new Set(sources.map(({ file }) => file));
const imports: readonly Import[] = sources.flatMap(({ file, code }) =>
  [...code.matchAll(/(?:\b(?:import|export)\s(type\s)?[^;'"`]*?\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map(
    ([, type, what]): Import => {
      const isFile = what!.startsWith('.');
      const target = isFile ? posix.join(posix.dirname(file), what!).replace(/\.js$/, '.ts') : what!;
      return { from: file, what: what!, target, isFile, typeOnly: type !== undefined };
    },
  ),
);

const roomOf = (file: string): string => file.replace('../', '').split('/')[0]!.replace(/\.ts$/, '');
const offences = (found: readonly Import[]) => found.map(({ from, what }) => `${from} imports ${what}`);

describe('Architecture: imports', () => {
  it('are found at all, and lead to files that exist', () => {
    expect(imports.length).to.be.greaterThan(150);
    expect(imports.filter(({ target }) => target === 'json-logic-js')).to.have.lengthOf(1);
    const nowhere = imports.filter(
      ({ target, isFile }) =>
        isFile && !files.has(target) && !/\.json(\?(screens|later))?$|shape\.generated/.test(target),
    );
    expect(offences(nowhere)).to.deep.equal([]);
  });

  it('every room stands in the table', () => {
    expect(Object.keys(MAY_IMPORT)).to.include.members(sources.map(({ file }) => roomOf(file)));
  });

  for (const [room, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${room} imports only ${[...allowed].join(', ') || 'itself'}`, () => {
      const fits = (name: string) => allowed.some((one) => (typeof one === 'string' ? one === name : one.test(name)));
      const wrong = imports.filter(({ from, target, isFile }) => {
        if (roomOf(from) !== room) return false;
        return isFile ? roomOf(target) !== room && !fits(roomOf(target)) : !fits(target);
      });
      expect(offences(wrong)).to.deep.equal([]);
    });
  }

  for (const [name, file] of Object.entries(ONLY_IN)) {
    it(`${name} is known to ${file} alone`, () => {
      expect(imports.filter(({ target }) => target === name).map(({ from }) => from)).to.deep.equal([file]);
    });
  }

  it('another room is entered by its index only; `define` takes one element at a time', () => {
    const wrong = imports.filter(({ from, target, isFile }) => {
      if (!isFile || roomOf(from) === roomOf(target) || !target.includes('/')) return false;
      if (/^\.\.\/guides\/(guide|cases)\.schema\.json$/.test(target)) return false;
      // Two languages of the interface are inside the single file, and only there.
      if (from === 'embed.ts' && /^text\/locales\/[a-z-]+\.json(\?screens)?$/.test(target)) return false;
      const one = roomOf(from) === 'define' && /^elements\/[a-z-]+\.ts$/.test(target);
      return !one && target !== `${roomOf(target)}/index.ts`;
    });
    expect(offences(wrong)).to.deep.equal([]);
  });

  it('within a room files import files, never the index of their own room or folder', () => {
    const wrong = imports.filter(({ from, target, isFile }) => {
      if (!isFile || roomOf(from) !== roomOf(target) || !target.endsWith('/index.ts')) return false;
      return posix.dirname(from) === posix.dirname(target) || target === `${roomOf(target)}/index.ts`;
    });
    expect(offences(wrong)).to.deep.equal([]);
  });

  it('documents take nothing but types from elsewhere: the files beside the single file must not load it again', () => {
    const wrong = imports.filter(
      ({ from, target, isFile, typeOnly }) =>
        from.startsWith('export/documents/') && isFile && !typeOnly && !target.startsWith('export/documents/'),
    );
    expect(offences(wrong)).to.deep.equal([]);
  });

  it('go in no rings between files, even where only types count', () => {
    expect(rings(imports)).to.deep.equal([]);
  });

  it('what the tests for rings find when there is one', () => {
    const one = (from: string, target: string): Import => ({
      from,
      target,
      what: target,
      isFile: true,
      typeOnly: false,
    });
    expect(rings([one('a', 'b'), one('b', 'c'), one('c', 'a'), one('c', 'd')])).to.deep.equal(['a → b → c → a']);
  });
});

describe('Architecture: what a room may know', () => {
  const code = (room: string) => sources.filter(({ file }) => roomOf(file) === room);

  it('only `define` registers elements', () => {
    const registering = sources.filter((source) =>
      /customElements\s*\.\s*define\b|\bregister\(|@customElement\b/.test(source.code),
    );
    expect(registering.length).to.be.greaterThan(2);
    for (const { file } of registering) expect(roomOf(file), file).to.equal('define');
  });

  for (const room of ['core', 'text', 'export']) {
    it(`${room} knows no page, no network, no storage, no clock and no chance`, () => {
      for (const { file, code: own } of code(room)) {
        expect(own, file).not.to.match(
          /\b(document|window|localStorage|sessionStorage|indexedDB|fetch|navigator|process|setTimeout)\b\s*[.(]/,
        );
        expect(own, file).not.to.match(/Date\.now|new Date\(\)|Math\.random|crypto\./);
      }
    });
  }

  it('styles know start and end, since a guide is read from either side', () => {
    const { code: styles } = sources.find(({ file }) => file === 'elements/styles.css.ts')!;
    expect(styles).to.match(/margin-inline-start/);
    expect(styles).not.to.match(
      /(margin|padding|border|inset)-(left|right)|text-align: (left|right)|^\s*(left|right):/m,
    );
  });

  it('nothing makes code or markup from text', () => {
    for (const { file, code: own } of sources) {
      expect(own, file).not.to.match(
        /\beval\(|new Function\(|\.innerHTML\s*=|insertAdjacentHTML|unsafeHTML|document\.write/,
      );
    }
  });

  it('no class in core, text or export but where problems, diagrams or what follows from answers gather', () => {
    const classes = ['core', 'text', 'export'].flatMap((room) =>
      code(room).filter((source) => /^(export )?class /m.test(source.code)),
    );
    const gathering = /^core\/(check\/context|problem|analyse\/|(standing|tally|evaluator|evaluate)\.ts)/;
    for (const { file } of classes) expect(file).to.match(gathering);
  });

  it('nothing in the sources knows a place, a document or a form of the shipped guides', () => {
    const known =
      /borås|boras|södertälje|sodertalje|skåne|samverkan|idébur|ideburen|överenskommelse|overenskommelse|upphandling|partnerskap|projektmedel|\biop\b/i;
    for (const { file, text } of sources) {
      const lines = text.split('\n').map((line, index) => ({ line, place: `${file}:${index + 1}` }));
      expect(
        lines.filter(({ line }) => known.test(line)).map(({ place, line }) => `${place} ${line.trim()}`),
      ).to.deep.equal([]);
    }
    for (const language of ['sv', 'en']) {
      const texts = readJson(`src/text/locales/${language}.json`) as Record<string, string>;
      for (const [key, text] of Object.entries(texts)) expect(text, `${language} ${key}`).not.to.match(known);
    }
  });
});

describe('Architecture: what it shows to the outside', () => {
  it('the core exports these names', () => {
    expect(Object.keys(core).sort()).to.deep.equal([
      'EMPTY_DRAFT',
      'INDEX_FILE',
      'MAX_ACTORS',
      'MAX_TEXT',
      'UNSURE',
      'answerTo',
      'answersOfCase',
      'askedAgain',
      'carry',
      'changesToFit',
      'checkRule',
      'checkSources',
      'compareGuides',
      'deciding',

      'evaluate',
      'evaluateGuide',

      'isClosed',
      'isDay',
      'isLanguageTag',
      'isPage',
      'isReviewed',
      'isRuledOut',
      'isUnsure',
      'isWordable',
      'neededTexts',
      'neighbour',
      'nextQuestion',
      'offeredOptions',
      'openGuide',
      'planAgenda',
      'proofread',
      'readAnswers',
      'readGuide',
      'runCases',
      'stepOf',
      'update',
      'variables',
      'verifyGuide',
      'waitsFor',
      'walk',
      'writeAnswers',
    ]);
    expect(Object.keys(core)).to.have.length.of.at.most(41);
  });

  it('every entry of the package has a source, and every package that is imported is declared', () => {
    const { exports: entries, dependencies } = readJson('package.json') as Json;
    for (const entry of Object.keys(entries)) {
      const name = entry.slice(2);
      if (name === 'package.json' || name.startsWith('guides/')) continue;
      const candidates =
        name === 'vagval.js' ? ['embed.ts'] : name === '' ? ['index.ts'] : [`${name}.ts`, `${name}/index.ts`];
      expect(
        candidates.some((file) => files.has(file)),
        entry,
      ).to.equal(true);
    }
    const packages = imports.filter(({ isFile, target }) => !isFile && !target.startsWith('node:'));
    const names = packages.map(({ target }) =>
      target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!,
    );
    expect(Object.keys(dependencies)).to.have.members([...new Set(names)]);
  });
});

/** Each ring once, from the file that comes first. */
function rings(edges: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, target, isFile } of edges) {
    if (isFile) next.set(from, (next.get(from) ?? new Set()).add(target));
  }
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const place = path.indexOf(file);
    if (place >= 0) {
      found.add([...path.slice(place), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return [...found];
}
