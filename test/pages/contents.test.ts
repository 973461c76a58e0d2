/** What is in the built files, as their source maps tell it, against the papers that say so. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { buildTwice, differences } from '../../tools/reproduce.mjs';
import { contentsOf, type Chunk } from '../../tools/contents.mjs';

interface Component {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly components?: readonly Component[];
  readonly evidence: { readonly occurrences: readonly { readonly location: string }[] };
}

interface Bill {
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const bill = (await readJson('dist/vagval.cdx.json')) as Bill;
const licences = await readFile('dist/LICENSES.md', 'utf8');
const { dependencies } = (await readJson('package.json')) as { dependencies: Record<string, string> };
const beside = (await readdir('dist/vagval')).filter((name) => name.endsWith('.js'));
const files = ['vagval.js', ...beside.map((name) => `vagval/${name}`)];

const nameOf = ({ group, name }: Component) => (group ? `${group}/${name}` : name);
const all = (components: readonly Component[]): readonly Component[] =>
  components.flatMap((one) => [one, ...all(one.components ?? [])]);
const isIn = (file: string) => (one: Component) => one.evidence.occurrences.some(({ location }) => location === file);

/** @returns the packages that a source map names */
async function packagesIn(map: string): Promise<readonly string[]> {
  const { sources } = (await readJson(map)) as { sources: readonly string[] };
  const names = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
  return [...new Set(names)];
}

describe('The bill of materials', () => {
  for (const file of files) {
    it(`has all packages that are in ${file}`, async () => {
      const named = bill.components.filter(isIn(file)).map(nameOf);
      expect(named).to.include.members([...(await packagesIn(`dist/${file}.map`))]);
    });
  }

  it('has at most five packages of our choice in the single file, with what they need themselves', () => {
    const chosen = bill.components
      .filter(isIn('vagval.js'))
      .map(nameOf)
      .filter((name) => name in dependencies);
    expect(chosen).to.deep.equal(['@lit/context', 'i18next', 'json-logic-js', 'lit']);
  });

  it('has the versions and hashes that are installed by the lock file', async () => {
    const lock = (await readJson('package-lock.json')) as {
      packages: Record<string, { version: string; integrity: string }>;
    };
    const helpers = bill.components.filter(({ hashes }) => !hashes).map(nameOf);
    expect(['@oxc-project/runtime']).to.include.members(helpers);
    for (const one of bill.components.filter(({ hashes }) => hashes)) {
      const { version, integrity } = lock.packages[`node_modules/${nameOf(one)}`]!;
      expect(one.version).to.equal(version);
      const [hash] = one.hashes!;
      expect(`sha512-${Buffer.from(hash!.content, 'hex').toString('base64')}`).to.equal(integrity);
    }
  });

  it('names everything once, and leads nowhere else', () => {
    const refs = [bill.metadata.component, ...bill.metadata.component.components!, ...all(bill.components)].map(
      (one) => one['bom-ref'],
    );
    expect(bill.specVersion).to.equal('1.6');
    expect(new Set(refs).size).to.equal(refs.length);
    expect(refs).to.include.members(bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]));
    expect(bill.metadata.component.components!.map(({ name }) => name)).to.have.members(files);
  });

  it('opens packages that are bundles themselves', () => {
    const docx = bill.components.find(({ name }) => name === 'docx')!;
    expect(docx.components!.map(nameOf)).to.include.members(['nanoid', 'fflate', 'events']);
  });
});

describe('The licences', () => {
  it('are those of all parts, of the library first', () => {
    const titles = [...licences.matchAll(/^## ([^\s,]+)/gm)].map(([, name]) => name);
    expect(titles).to.deep.equal(['vagval', ...all(bill.components).map(nameOf)]);
    const allowed = ['MIT', 'BSD-3-Clause', 'ISC'];
    expect(allowed).to.include.members(all(bill.components).flatMap((one) => one.licenses.map((l) => l.license.id)));
  });

  it('are whole, word for word', async () => {
    for (const name of await packagesIn('dist/vagval.js.map')) {
      const folder = join('node_modules', name);
      const file = (await readdir(folder)).find((one) => /^licen[sc]e/i.test(one))!;
      expect(licences, name).to.include((await readFile(join(folder, file), 'utf8')).trim());
    }
    for (const section of licences.split(/^## /m).slice(1)) {
      expect(section).to.match(/copyright/i);
      expect(section).to.match(/"AS IS"/);
    }
  });
});

describe('Modules and command line', () => {
  it('have nobody else’s code in them but the parts that pages use of two packages: it is installed beside them', async () => {
    for (const folder of ['dist/esm', 'dist/cli']) {
      const maps = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.map'));
      expect(maps).to.not.be.empty;
      for (const map of maps) {
        const own = /^packages\/(i18next|json-logic-js)\//.exec(map)?.slice(1) ?? [];
        expect(await packagesIn(join(folder, map)), map).to.deep.equal(own);
      }
    }
  });
});

describe('A package that nobody has looked into', () => {
  const chunk = (module: string) => [{ fileName: 'vagval.js', moduleIds: [module] } as unknown as Chunk];
  const message = async (module: string) =>
    contentsOf(chunk(module)).then(
      () => 'nothing',
      (error: Error) => error.message,
    );

  it('stops the build when its notice is not known, or when it is a bundle', async () => {
    expect(await message('\0@somebody+helpers@1.0.0/help.js')).to.include('@somebody/helpers');
    // The bundle of a tool, which is in no file of ours.
    expect(await message(join(process.cwd(), 'node_modules/vite/dist/node/chunks/node.js'))).to.include('vite with');
  });
});

describe('The same sources', () => {
  it('give the same bytes in another folder, time zone and language', async function () {
    this.timeout(60_000);
    const [one, other] = await buildTwice(['embed', 'guides']);
    expect(one!.size).to.be.greaterThan(files.length);
    expect(differences(one!, other!)).to.deep.equal([]);
  });
});
