/** A connection that goes, in a room with forty people, and one that is paid for by the byte. */
import { expect } from 'chai';
import { newPage } from './support/browser.js';
import { GuidePage, openGuide } from './support/guide-page.js';
import { caseOf } from './support/samverkan.js';
import { ahead, guideTag, hostPage, publish } from './support/site.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

const words = new Words();
const { answers } = caseOf('V4');

describe('Without a connection', () => {
  it('a guide that was opened goes on to the paper, keeps the answers and makes a link of them', async () => {
    const guide = await openGuide();
    await guide.hasAhead();
    await guide.page.setOfflineMode(true);
    await guide.answerAll(answers);
    await guide.press('button', words.ui('keep.offer'));
    await guide.press('button', words.ui('keep.confirm'));
    await until('it to be saved, and the focus on what says so', () =>
      guide.evaluate((root) => root.querySelector('[data-vagval-kept]:focus') !== null),
    );
    await guide.press('button', words.ui('link.share'));
    await until('a link', async () => (await guide.texts('[data-vagval-share]')).length > 0);
    await guide.toPaper('verksamhetsstod');
    const { consoleErrors, pageErrors } = guide.open;
    const given = await guide.evaluate((_root, host) => host.answers);
    await guide.close();
    expect({ consoleErrors, pageErrors }).to.deep.equal({ consoleErrors: [], pageErrors: [] });
    expect(given).to.include(answers);
  }).timeout(60_000);
});

describe('A reader who saves data', () => {
  it('fetches only what is asked for, and comes as far', async () => {
    const open = await newPage();
    await open.page.evaluateOnNewDocument(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await open.page.goto(await publish(hostPage({ body: guideTag() })));
    const guide = await GuidePage.on(open);
    await guide.isAt(words.guide('guide', 'title'), { focus: false });
    const asked = () => ahead.filter((path) => open.requests.some((request) => request.endsWith(path)));
    // Who has asked before for a page that has nothing to do has had it then.
    await open.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const before = asked();
    await guide.answerAll(answers);
    await guide.toPaper('verksamhetsstod');
    const after = asked();
    await guide.close();
    expect(before).to.deep.equal([]);
    expect(after).to.include('/dist/vagval/paper.js').and.not.include('/dist/vagval/desk.js');
    expect(open.pageErrors).to.deep.equal([]);
  }).timeout(60_000);
});
