import { expect } from 'chai';
import { openEngine } from '../../tools/engines/engines.mjs';
import { trials } from '../../tools/engines/experiments.mjs';
import { openLab } from '../../tools/engines/lab.mjs';
import { page, watchingPolicy } from '../../tools/engines/pages.mjs';
import { strictPolicy } from '../../tools/server.mjs';

type Engine = NonNullable<Awaited<ReturnType<typeof openEngine>>>;
type Lab = Awaited<ReturnType<typeof openLab>>;

/** How many of each; `npm run fuzz -- browsers` takes many more, in three engines. */
const few = { guides: 15, texts: 2, fields: 1, files: 6, links: 4, property: 4 };
/** Of the pages that do not mean well, those that the library must do something about. */
const unkind = ['lists know toJSON', 'everything has an x'];
const seed = 20261122;
/** Many values on a busy machine take their time. */
const TIMEOUT = 120_000;

describe('The single file, driven from within a page', () => {
  let lab: Lab;
  let engine: Engine;
  before(async function () {
    this.timeout(TIMEOUT);
    lab = await openLab(['fuzz', 'evening'], { asBuilt: true });
    engine = (await openEngine('chromium'))!;
  });
  after(async () => {
    await engine?.close();
    await lab?.close();
  });

  const run = (campaign: string, to: number, policy = strictPolicy) =>
    lab.run(engine, {
      name: campaign,
      html: page({ script: 'fuzz', setup: { campaign, seed, from: 0, to } }),
      policy,
      mayAsk: /^\/dist\/vagval\/[\w-]+\.js$/,
    });

  for (const [campaign, times] of Object.entries(few)) {
    it(`takes hostile ${campaign} for what they are`, async () => {
      const { faults, counts } = await run(campaign, times);
      expect(faults).to.deep.equal([]);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).to.be.at.least(times);
    });
  }

  for (const trial of trials.hosts(seed).filter(({ name }) => unkind.includes(name))) {
    it(`exports on a page where ${trial.name} what it exports elsewhere`, async () => {
      const [plain] = trials.strict(seed).filter(({ name }) => name === trial.sameAs);
      const [there, here] = [await lab.run(engine, plain!), await lab.run(engine, trial)];
      expect(here.faults).to.deep.equal([]);
      expect(here.exported).to.deep.equal(there.exported);
    });
  }

  it('is watched: what must not happen is noticed', async () => {
    const { faults } = await run('planted', 1, watchingPolicy);
    const all = faults.join('\n');
    for (const sign of [
      '<button onclick="canary()">',
      '<a href="javascript:canary()">',
      '<marquee>',
      'console: planted',
      'the title has become planted',
      'attributes data-planted of BODY outside',
      'the prototype of Object has become',
      'foreign storage planted',
      'alarm: canary(planted)',
      'request: /stolen',
    ])
      expect(all).to.include(sign);
  });
}).timeout(TIMEOUT);
