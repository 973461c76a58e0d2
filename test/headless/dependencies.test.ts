/** What an install may bring, and from where. */
import { expect } from 'chai';
import { readJson } from './support/guides.js';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, unknown>>;
  /** Packages whose install scripts npm may run, or must not. */
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly scripts: Readonly<Record<string, string>>;
}

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = readJson('package.json') as Manifest;
const lock = readJson('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const { '': root, ...packages } = lock.packages;
const offenders = (isWrong: (one: Locked) => boolean) =>
  Object.entries(packages).flatMap(([path, one]) => (isWrong(one) ? [path] : []));

describe('Dependencies', () => {
  it('are named by one exact version each', () => {
    const { dependencies, devDependencies, overrides } = manifest;
    const strings = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(strings);
    const versions = [dependencies, devDependencies, overrides].flatMap(strings);
    expect(versions.length).to.be.greaterThan(30);
    expect(versions.filter((version) => !/^(\d+\.\d+\.\d+|\$[\w-]+)$/.test(version))).to.deep.equal([]);
  });

  it('are the ones of the lock file', () => {
    const { dependencies, devDependencies } = root as unknown as Manifest;
    expect({ dependencies, devDependencies }).to.deep.equal({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(packages[`node_modules/${name}`]?.version, name).to.equal(version);
  });

  it('come with a hash, and from no address of their own', () => {
    expect(offenders(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).to.deep.equal([]);
    expect(offenders(({ resolved, link }) => link === true || resolved !== undefined)).to.deep.equal([]);
  });

  it('run no script of theirs when they are installed, and ours runs none in other people’s installs', () => {
    const withScript = offenders(({ hasInstallScript }) => hasInstallScript === true);
    expect(
      withScript.map((path) => [path, manifest.allowScripts[path.replace(/^.*node_modules\//, '')]]),
    ).to.deep.equal(withScript.map((path) => [path, false]));
    expect(Object.values(manifest.allowScripts)).to.not.include(true);
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts).to.not.have.property(script);
  });
});
