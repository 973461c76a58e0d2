import { expect } from 'chai';
import type { GuidePage } from './support/guide-page.js';
import { openGuide } from './support/guide-page.js';
import { askedPages, caseOf, cases, outcomes, type ExpectedCase } from './support/samverkan.js';
import { until } from './support/until.js';
import { Words } from './support/words.js';

describe('A described organisation', () => {
  let guide: GuidePage;

  afterEach(async () => {
    const { consoleErrors, pageErrors } = guide.open;
    await guide.close();
    expect({ consoleErrors, pageErrors }).to.deep.equal({ consoleErrors: [], pageErrors: [] });
  });

  for (const expected of cases) {
    it(`${expected.id} ${expected.title} clicks through to the result that the case describes, and on to the report`, async () => {
      guide = await openGuide();
      await guide.answerAll(expected.answers);
      await guide.toResult();
      await expectResult(guide, expected);
      await expectWayToReport(guide, expected);
    });
  }

  for (const id of ['V1', 'V5']) {
    it(`${id} comes to the same result in English`, async () => {
      guide = await openGuide({ words: new Words('en') });
      await guide.answerAll(caseOf(id).answers);
      await guide.toResult();
      await expectResult(guide, caseOf(id));
      await expectWayToReport(guide, caseOf(id));
    });
  }

  it('V3 comes to the same result when the questions are worded for a municipality', async () => {
    const forMunicipality = new Words('sv', 'offentlig');
    expect(forMunicipality.guide('questions', 'aktorstyp', 'title')).not.to.equal(
      new Words().guide('questions', 'aktorstyp', 'title'),
    );
    guide = await openGuide({ attributes: { audience: 'offentlig' }, words: forMunicipality });
    await guide.answerAll(caseOf('V3').answers);
    await guide.toResult();
    await expectResult(guide, caseOf('V3'));
  });

  it('can say on the start page that it is a municipality, which changes the questions', async () => {
    guide = await openGuide();
    const forMunicipality = new Words('sv', 'offentlig');
    await guide.choose(forMunicipality.guide('audiences', 'offentlig'));
    guide.words = forMunicipality;
    await guide.begin();
    await guide.isAt(forMunicipality.guide('questions', 'analysen', 'title'));
    await guide.goTo('aktorstyp');
    await guide.isAt(forMunicipality.guide('questions', 'aktorstyp', 'title'));
  });
}).timeout(60_000);

it('Every page that one comes back to shows the answer that was given there', async () => {
  const guide = await openGuide();
  const { answers } = caseOf('V5');
  await guide.answerAll(answers);
  for (const entry of [...askedPages(answers)].reverse()) {
    await guide.press('button', guide.words.ui('page.back'));
    await guide.isAt(guide.headingOf(entry));
    const given = entry.questions.flatMap(({ id }) => (answers[id] ? [guide.words.answer(id, answers[id])] : []));
    expect(await guide.chosen()).to.deep.equal(given);
  }
  await guide.close();
});

describe('An answer that is changed from the result', () => {
  let guide: GuidePage;
  const { words, answers } = { words: new Words(), answers: caseOf('V5').answers };
  const change = words.ui('review.change');

  beforeEach(async () => {
    guide = await openGuide();
    await guide.answerAll(answers);
    await guide.toResult();
  });
  afterEach(() => guide.close());

  it('leads back to the result, which follows the new answer, and leaves the later answers as they were', async () => {
    await guide.press('button', change, '[data-outcome="iop"] [data-reason="F6.P1.ja"]');
    await guide.isAt(words.guide('questions', 'gemensam_bild', 'title'));
    expect(await guide.isChosen(words.answer('gemensam_bild', 'ja')), 'the answer that was given').to.be.true;
    await guide.choose(words.answer('gemensam_bild', 'delvis'));
    await guide.press('button', words.ui('page.back-to-result'));

    await until('the notice that follows from the new answer', async () =>
      (await guide.attributes('[data-notice]', 'data-notice')).includes('samtal.forst'),
    );
    expect(await heldReasons(guide, 'iop')).to.not.include('F6.P1.ja');
    expect(await guide.evaluate((_root, host) => host.answers)).to.deep.equal({ ...answers, gemensam_bild: 'delvis' });
  });

  it('keeps what it hides and asks for it again when it is shown again', async () => {
    await guide.press('button', change, '[data-outcome="verksamhetsstod"] [data-reason="F5.P1.klar_uppfattning.nej"]');
    await guide.isAt(words.guide('questions', 'klar_uppfattning', 'title'));
    await guide.press('button', words.ui('page.back-to-result'));
    await until('the result', async () => (await guide.texts('.vagval-overview li')).length > 0);
    await guide.press('button', words.ui('result.review'));
    await guide.isAt(words.ui('review.title'));

    await changeInReview('medel', 'inga');
    expect(await guide.texts('dt')).to.not.include(words.guide('questions', 'sjalvstyre', 'title'));
    await changeInReview('medel', 'avgransad_del');
    expect(await guide.evaluate((_root, host) => host.answers)).to.deep.equal(answers);
    expect(await guide.texts('dt')).to.include(words.guide('questions', 'sjalvstyre', 'title'));
  });

  async function changeInReview(question: string, answer: string): Promise<void> {
    const title = words.guide('questions', question, 'title');
    const rows = await guide.texts('.vagval-answer-row dt');
    await guide.evaluate(
      (root, _host, place) =>
        root.querySelectorAll('.vagval-answer-row')[place]!.setAttribute('data-test-row', `${place}`),
      rows.indexOf(title),
    );
    await guide.press('button', change, `[data-test-row="${rows.indexOf(title)}"]`);
    await guide.isAt(title);
    await guide.choose(words.answer(question, answer));
    await guide.press('button', words.ui('page.back-to-review'));
    await guide.isAt(words.ui('review.title'));
  }
}).timeout(60_000);

/** Compares the page with what the case says. */
async function expectResult(guide: GuidePage, expected: ExpectedCase): Promise<void> {
  const { words } = guide;
  const heading = (await guide.heading())!.text;
  const ranked = await guide.attributes('.vagval-overview [data-rank]', 'data-outcome');
  const ranks = await guide.attributes('.vagval-overview [data-rank]', 'data-rank');
  const first = ranked[ranks.indexOf('1')] ?? null;
  expect(first, 'the leading outcome').to.equal(expected.leading);
  if (expected.leading === null) expect(heading).to.equal(words.ui('heading.none'));
  else
    expect(headingsAbout(guide, expected.leading)).to.satisfy(
      (some: RegExp[]) => some.some((one) => one.test(heading)),
      heading,
    );
  expect(ranked).to.include.members([...expected.alsoRanked]);
  for (const outcome of expected.notRanked) expect(ranked).to.not.include(outcome);

  const shown = await guide.attributes('article[data-outcome]', 'data-outcome');
  expect(shown).to.have.members([...outcomes]);
  for (const outcome of outcomes) {
    const [status] = await guide.texts(`article[data-outcome="${outcome}"] .vagval-outcome-head .vagval-status`);
    expect(
      statusesOf(outcome, expected, ranked).map((key) => words.ui(key)),
      outcome,
    ).to.include(status);
  }

  const held = (await Promise.all(outcomes.map((outcome) => heldReasons(guide, outcome)))).flat();
  for (const item of expected.reasons) {
    expect(held, item).to.satisfy((ids: string[]) => ids.some((id) => id === item || id.startsWith(`${item}.`)));
  }
  if (expected.leading !== null) {
    const points = await guide.attributes(`article[data-outcome="${expected.leading}"] [data-item]`, 'data-item');
    expect(points).to.include.members([...expected.consider]);
  }
  expect(await guide.attributes('[data-notice]', 'data-notice')).to.have.members([...expected.notices]);
  expect(await guide.attributes('.vagval-find-out [data-question]', 'data-question')).to.include.members([
    ...expected.findOut,
  ]);
}

/** The sentences that may be the heading when an outcome leads: it is named first. */
function headingsAbout({ words }: GuidePage, outcome: string): RegExp[] {
  const name = words.guide('outcomes', outcome, 'inline');
  return ['heading.fits_one', 'heading.fits_other', 'heading.may-fit'].map((key) => {
    const [before, after] = words.ui(key, { outcomes: '\n' }).split('\n').map(escaped);
    return new RegExp(`^${before}${escaped(name)}(, .+| .+)?${after}$`);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function statusesOf(outcome: string, expected: ExpectedCase, ranked: readonly string[]): string[] {
  if (expected.blocked.includes(outcome)) return ['status.does-not-fit'];
  if (expected.notApplicable.includes(outcome)) return ['status.not-applicable'];
  return ranked.includes(outcome) ? ['status.fits', 'status.may-fit'] : ['status.weak', 'status.undecided'];
}

/** The ids of the reasons that an outcome is shown with because they hold. */
function heldReasons(guide: GuidePage, outcome: string): Promise<string[]> {
  const groups = ['gates', 'hinders', 'supports', 'opposes', 'notes'].map((kind) => `[data-group="${kind}"]`).join();
  return guide.attributes(`article[data-outcome="${outcome}"] :is(${groups}) [data-reason]`, 'data-reason');
}

/** Goes on with the leading form, or without one, to the agenda and the report. */
async function expectWayToReport(guide: GuidePage, { leading }: ExpectedCase): Promise<void> {
  const { words } = guide;
  const name = leading === null ? '' : words.guide('outcomes', leading, 'inline');
  const title = leading === null ? words.ui('agenda.title') : words.ui('agenda.title.chosen', { outcome: name });
  const go = leading === null ? words.ui('result.no-choice') : words.ui('result.choose', { outcome: name });
  await guide.press('button', go);
  await guide.isAt(title);
  const points = await guide.texts('.vagval-agenda-section:not(details *) .vagval-point');
  expect(points).to.not.be.empty;
  await guide.press('button', words.ui('agenda.print'));
  await guide.isAt(words.ui('report.title', { guide: words.guide('guide', 'title') }));
  const report = (await guide.texts('.vagval-report')).join();
  for (const point of points) expect(report).to.include(point);
  for (const outcome of outcomes) expect(report).to.include(words.guide('outcomes', outcome, 'title'));
  if (leading !== null) expect(report).to.include(title);
}
