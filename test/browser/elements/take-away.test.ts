import { expect, fixture, html } from '@open-wc/testing';
import type { VagvalGuide } from '../../../src/index.js';
import { showcase } from '../../support/showcase.js';
import { choose, click, control, downloads, go, mount, news, root, until, words, write } from '../support.js';

const item = showcase.guide.agenda!.themes[0]!.items[0]!.id;

const told = (guide: VagvalGuide, part = 'documents') =>
  words(root(guide).querySelector(`[data-vagval-take-away="${part}"]`));

/** What comes of a button that makes a file, when it is done. */
async function saved(guide: VagvalGuide, button: string) {
  const [file] = await downloads(async () => {
    await click(guide, button);
    await until(() => told(guide) !== '' && told(guide) !== 'Getting it ready …');
  });
  return file!;
}

async function contactOf(attributes: { name?: string; email?: string; url?: string }): Promise<VagvalGuide> {
  const { name = '', email = '', url = '' } = attributes;
  const guide = await fixture<VagvalGuide>(
    html`<vagval-guide
      .guide=${showcase}
      lang="en"
      contact-name=${name}
      contact-email=${email}
      contact-url=${url}
    ></vagval-guide>`,
  );
  await until(() => root(guide).querySelector('.vagval-body') !== null);
  await go(guide, 'talk');
  return guide;
}

/** What is written to the console as an error while something is done. */
async function errorsOf(act: () => Promise<unknown>): Promise<string[]> {
  const errors: string[] = [];
  const { error } = console;
  console.error = (...said: unknown[]) => errors.push(said.join(' '));
  try {
    await act();
  } finally {
    console.error = error;
  }
  return errors;
}

/** Stands in for the clipboard, which lets a page write or does not. */
function clipboard(lets: boolean): { text: string } {
  const written = { text: '' };
  navigator.clipboard.writeText = (text) => {
    written.text = text;
    return lets ? Promise.resolve() : Promise.reject(new Error('not allowed'));
  };
  return written;
}

describe('Taking the paper along', () => {
  afterEach(() => {
    // What stands on the object itself hides the browser's own.
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
  });

  for (const [button, ending, beginning] of [
    ['Save for Word', 'docx', 'PK'],
    ['Save for LibreOffice', 'odt', 'PK'],
    ['Save as a web page', 'html', '<!doctype html>'],
  ] as const) {
    it(`${button}: says that it begins and when it is there`, async () => {
      const guide = await mount({ answers: { kind: 'party' }, page: 'report' });
      const seen = [told(guide)];
      const region = root(guide).querySelector('[data-vagval-take-away="documents"]')!;
      expect(region.getAttribute('role')).to.equal('status');
      new MutationObserver(() => seen.push(told(guide))).observe(region, { childList: true, subtree: true });
      const file = await saved(guide, button);
      expect(file.name).to.match(new RegExp(`^showcase-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
      expect(file.content.startsWith(beginning)).to.equal(true);
      expect(seen).to.include('Getting it ready …');
      expect(told(guide)).to.equal(`It is being saved in the file ${file.name}. Look among your downloads.`);
    });
  }

  it('a paper that was saved as a web page opens in the guide again, with everything', async () => {
    const guide = await mount({ answers: { kind: 'party', thoughts: '</script><b>Så</b>' }, page: 'report' });
    await write(guide, 'input[id$="letterhead-organisation"]', 'Ekbackens IK');
    const { content } = await saved(guide, 'Save as a web page');
    const other = await mount();
    await choose(other, 'open', new File([content], 'paper.html'));
    expect(news(other)).to.match(/^The answers in the file have been read\./);
    expect(other.answers).to.deep.equal({ kind: 'party', thoughts: '</script><b>Så</b>' });
    await go(other, 'report');
    expect(words(root(other).querySelector('.vagval-blanks'))).to.contain('Ekbackens IK');
  });

  it('dates can be saved for the calendar once there are any', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'talk' });
    const offered = () => words(root(guide).querySelector('.vagval-ways')).includes('calendar');
    expect(offered()).to.equal(false);
    await write(guide, `input[id$="${item}-when"]`, '2026-12-03');
    expect(offered()).to.equal(true);
    const file = await saved(guide, 'Save the dates for the calendar');
    expect(file.content).to.contain('DTSTART;VALUE=DATE:20261203');
    expect(told(guide)).to.contain('Open it with your calendar.');
  });

  it('is copied as text, or saved where the browser does not let it be copied', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'report' });
    const copied = clipboard(true);
    await click(guide, 'Copy as text');
    await until(() => told(guide).startsWith('The text has been copied.'));
    expect(copied.text).to.match(/^# Basis from the guide/);
    clipboard(false);
    const file = await saved(guide, 'Copy as text');
    expect(file.name).to.match(/\.md$/);
    expect(file.content).to.equal(copied.text);
    expect(told(guide)).to.contain('did not let us copy').and.contain(file.name);
  });

  it('what was told on one screen is not told on the next', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'talk' });
    await saved(guide, 'Save as a web page');
    expect(told(guide)).not.to.equal('');
    await go(guide, 'report');
    expect(told(guide)).to.equal('');
  });

  it('whose paper it is stands on it, and what is left empty is a line to write on', async () => {
    const guide = await mount({ answers: { kind: 'party' }, page: 'report' });
    const lines = () => [...root(guide).querySelectorAll('.vagval-blanks')].map(words);
    expect(lines()).to.deep.equal(['Organisation', 'Taking part']);
    await write(guide, 'input[id$="letterhead-organisation"]', 'Ekbackens IK');
    expect(lines()).to.deep.equal(['Organisation Ekbackens IK', 'Taking part']);
    expect(root(guide).querySelector<HTMLInputElement>('input[id$="letterhead-organisation"]')!.value).to.equal(
      'Ekbackens IK',
    );
  });

  it('a part that stands alone offers nothing of it', async () => {
    const agenda = await fixture(html`<vagval-agenda .guide=${showcase} lang="en"></vagval-agenda>`);
    await until(() => root(agenda)?.querySelector('.vagval-points') != null);
    expect(root(agenda).querySelector('.vagval-take-away, .vagval-contact')).to.equal(null);
  });
});

describe('The next step', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
  });

  it('is not there without somebody to turn to', async () => {
    const guide = await contactOf({ name: 'Nobody' });
    expect(root(guide).querySelector('.vagval-contact')).to.equal(null);
  });

  it('says whom to turn to, with a message in which no answer stands', async () => {
    const guide = await contactOf({ name: 'The office', email: 'office@example.org', url: 'https://example.org/x' });
    guide.answers = { kind: 'party', thoughts: 'Nobody but us' };
    await guide.updateComplete;
    const part = root(guide).querySelector('.vagval-contact')!;
    expect(words(part.querySelector('.vagval-reach'))).to.equal('The office office@example.org https://example.org/x');
    const mail = part.querySelector<HTMLAnchorElement>('.vagval-actions a')!.href;
    expect(mail).to.match(/^mailto:office@example\.org\?subject=About%20the%20guide/);
    expect(decodeURIComponent(mail))
      .to.contain('Hello!\r\nWe have gone through')
      .and.not.match(/Nobody|party/);
  });

  it('names what was chosen only when the reader says so', async () => {
    const guide = await contactOf({ email: 'office@example.org' });
    await go(guide, 'result');
    const choose = [...root(guide).querySelectorAll('button')].find((one) => /^Go on with/.test(words(one)))!;
    choose.click();
    await until(() => root(guide).querySelector('.vagval-contact') !== null);
    const message = () => words(root(guide).querySelector('.vagval-message'));
    const mail = () => decodeURIComponent(root(guide).querySelector<HTMLAnchorElement>('.vagval-actions a')!.href);
    expect(message()).not.to.contain('talk about');
    control(guide, 'Say what we would like to talk about').click();
    await until(() => message().includes('We would like to talk about'));
    expect(mail()).to.contain('We would like to talk about');
  });

  it('the message can be copied, and says when it cannot', async () => {
    const guide = await contactOf({ email: 'office@example.org' });
    const copied = clipboard(true);
    await click(guide, 'Copy the message');
    await until(() => told(guide, 'contact') === 'The message has been copied.');
    expect(copied.text).to.match(/^About the guide .*\n\nHello!/);
    clipboard(false);
    await click(guide, 'Copy the message');
    await until(() => told(guide, 'contact').includes('Select the message'));
  });

  for (const [attribute, value] of [
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,x'],
    ['url', 'example.org'],
    ['email', 'nobody'],
    ['email', 'a@b.se?bcc=c@d.se'],
    ['email', 'a@b.se,c@d.se'],
    ['email', 'a@b.se\r\nBcc: c@d.se'],
  ] as const) {
    it(`an unusable ${attribute} is told to those who build the page, and not shown: ${JSON.stringify(value)}`, async () => {
      let guide: VagvalGuide | undefined;
      const errors = await errorsOf(async () => (guide = await contactOf({ [attribute]: value })));
      expect(errors.join()).to.contain(`contact-${attribute}`);
      expect(root(guide!).querySelector('.vagval-contact')).to.equal(null);
    });
  }
});
