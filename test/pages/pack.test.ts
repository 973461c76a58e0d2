import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { build } from 'esbuild';
import { newPage } from './support/browser.js';
import { GuidePage } from './support/guide-page.js';
import { caseOf } from './support/samverkan.js';
import { guideFolder, guideTag, hostPage, publish } from './support/site.js';
import { Words } from './support/words.js';

const run = promisify(execFile);
const { exports } = JSON.parse(await readFile('package.json', 'utf8')) as { exports: Record<string, unknown> };
const entries = Object.entries(exports)
  .filter(([name, target]) => typeof target === 'object' && name !== './vagval.js')
  .map(([name]) => name.replace(/^\./, 'vagval'));

/** What somebody gets who installs the package: all from the tarball, nothing from the folder of the project. */
describe('The package, installed in an empty folder,', function () {
  this.timeout(120_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vagval-pack-'));
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    const project = join(folder, 'project');
    await mkdir(project);
    await writeFile(join(project, 'package.json'), '{"name": "consumer", "private": true, "type": "module"}');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error'];
    await run('npm', ['install', ...quiet, join(folder, filename)], { cwd: project });
    folder = project;
  });
  after(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('brings its own dependencies and nothing else', async () => {
    const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as { packages: object };
    const names = Object.keys(lock.packages).map((path) => path.replace(/^node_modules\//, ''));
    expect(names).to.include.members(['vagval', 'lit', 'i18next', 'json-logic-js']);
    expect(names.length).to.be.below(20);
  });

  it('has the single file, and beside it every language that is not in it, each by its name', async () => {
    const languages = (await readdir('src/text/locales')).filter((name) => /\.json$/.test(name));
    const beside = await readdir(join(folder, 'node_modules/vagval/dist/vagval'));
    const others = languages.map((name) => name.replace('.json', '.js')).filter((name) => !/^(sv|en)\.js$/.test(name));
    expect(others).to.include('ar.js');
    expect(beside).to.include.members(others);
    for (const inside of ['sv.js', 'en.js']) expect(beside).not.to.include(inside);
    const file = await readFile(join(folder, 'node_modules/vagval/dist/vagval.js'), 'utf8');
    for (const name of others) expect(file).to.match(new RegExp(`import\\([\`"']\\./vagval/${name}[\`"']\\)`));
  });

  for (const entry of entries) {
    it(`lets Node import ${entry} without a word`, async () => {
      const code = `console.log(Object.keys(await import('${entry}')).join())`;
      const { stdout, stderr } = await run('node', ['--input-type=module', '-e', code], { cwd: folder });
      expect(stderr).to.equal('');
      if (!entry.includes('/define')) expect(stdout.split(',').length).to.be.greaterThan(3);
    });
  }

  it('checks its own guide from the command line', async () => {
    const guide = 'node_modules/vagval/guides/strategisk-samverkan';
    const { stdout } = await run('npx', ['--no-install', 'vagval', 'check', guide, '--json'], { cwd: folder });
    const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] };
    expect(findings.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  });

  it('says what is wrong with a broken guide, and ends with 1', async () => {
    await writeFile(join(folder, 'guide.json'), '{"format": "vagval-guide/1"');
    const failed = await run('npx', ['--no-install', 'vagval', 'check', 'guide.json'], { cwd: folder }).catch(
      (error: { code: number; stdout: string }) => error,
    );
    expect('code' in failed && failed.code).to.equal(1);
    expect(failed.stdout).to.include('guide.json:1:');
  });

  it('is bundled by a build of the site and runs in the browser', async () => {
    const result = await build({
      stdin: { contents: "import 'vagval/define';", resolveDir: folder },
      absWorkingDir: folder,
      bundle: true,
      format: 'esm',
      minify: true,
      write: false,
      logLevel: 'silent',
    });
    const code = result.outputFiles[0]!.text.replaceAll('</script', String.raw`<\/script`);
    expect(result.warnings).to.deep.equal([]);
    const head = `<script type="module">${code}</script>`;
    const open = await newPage();
    await open.page.goto(await publish(hostPage({ head, body: guideTag({ src: guideFolder }) })));
    const words = new Words();
    const guide = await GuidePage.on(open, words);
    await guide.isAt(words.guide('guide', 'title'), { focus: false });
    await guide.answerAll(caseOf('V1').answers);
    await guide.toResult();
    const [leading] = await guide.attributes('.vagval-overview [data-rank="1"]', 'data-outcome');
    await guide.close();
    expect(leading).to.equal('overenskommelse');
    expect(open.pageErrors).to.deep.equal([]);
  });

  for (const moduleResolution of ['bundler', 'nodenext']) {
    it(`has types that TypeScript finds, with ${moduleResolution}`, async () => {
      await writeFile(join(folder, 'consumer.ts'), consumer);
      const options = {
        target: 'ES2022',
        module: moduleResolution === 'bundler' ? 'ESNext' : 'NodeNext',
        moduleResolution,
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        types: [],
        strict: true,
        noEmit: true,
      };
      const config = { compilerOptions: options, files: ['consumer.ts'] };
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
      const tsc = resolve('node_modules/typescript/bin/tsc');
      const { stdout } = await run('node', [tsc, '--project', folder]).catch((error: { stdout: string }) => error);
      expect(stdout).to.equal('');
    });
  }
});

const consumer = `import 'vagval/define/vagval-guide';
import { VagvalGuide, type Theme } from 'vagval';
import { readGuide, type Guide } from 'vagval/core';
import { buildReport } from 'vagval/export';

const element: VagvalGuide = document.createElement('vagval-guide');
const theme: Theme = { tokens: { '--vagval-accent': 'navy' } };
element.theme = theme;
element.answers = { fokus: 'bada' };
element.addEventListener('vagval-answer', ({ detail }) => console.log(detail.question.length));
// @ts-expect-error there is no such member
element.addEventListener('vagval-step', ({ detail }) => console.log(detail.nowhere));
const title: string | undefined = element.report()?.title;
const guide: Guide | undefined = readGuide({}).model?.guide;
console.log(title, guide?.id, buildReport);
`;
