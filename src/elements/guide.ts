import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import {
  EMPTY_DRAFT,
  isPage,
  neighbour,
  stepOf,
  walk,
  type Draft,
  type PageId,
  type Problem,
  type ReadAnswers,
  type Step,
} from '../core/index.js';
import { buildReport, loadPaper, type BuildPaper, type Paper, type Report } from '../export/index.js';
import { answerFile, readAnswerFile, type Unread } from '../store/index.js';
import { AnswersLink, type Sharing } from './answers-link.js';
import { readContact, type Contact } from './contact.js';
import { download } from './download.js';
import { FileDrop } from './drop.js';
import { fire } from './events.js';
import { Growth } from './growth.js';
import { ScreenHistory } from './history.js';
import { Keep } from './keep.js';
import type { PageEdges } from './page-edges.js';
import type { Failure } from './source.js';
import type { TakeAway, TakingAway } from './take-away.js';
import { button, heading, type Content } from './templates/basics.js';
import { outOfReachTemplate } from './templates/failure.js';
import { newsTemplate, type FileNews, type News } from './templates/files.js';
import { languagesTemplate } from './templates/languages.js';
import { offerTemplate } from './templates/link.js';
import { pageTemplate } from './templates/page.js';
import type { reportTemplate } from './templates/report.js';
import { reviewTemplate } from './templates/review.js';
import { startTemplate } from './templates/start.js';
import { today } from './today.js';
import { VagvalElement } from './vagval-element.js';
import type { Go, LateTemplates, View } from './view.js';

/** What takes the answers along, and makes their paper. */
interface Along {
  readonly takeAway: TakeAway;
  readonly edges: PageEdges;
  readonly reportTemplate: typeof reportTemplate;
  readonly styles: string;
  readonly buildPaper: BuildPaper;
  readonly late: LateTemplates;
}

/** A whole guide: start, questions, review, result, comparison, agenda and a version for print. */
export class VagvalGuide extends VagvalElement {
  /** Registers the elements of later screens. Set by whoever registers this one; rejects where they cannot be had. */
  static fetchScreens: () => Promise<unknown> = () => Promise.reject(new Error('vagval/define registers no screens'));

  /** Whom the reader is to turn to afterwards: a name, an address of mail, a page. */
  @property({ attribute: 'contact-name' }) contactName = '';
  @property({ attribute: 'contact-email' }) contactEmail = '';
  @property({ attribute: 'contact-url' }) contactUrl = '';
  /** `none` where the page does not want answers to be kept in the browser. */
  @property() storage = '';
  @state() protected page: PageId = 'start';
  @state() protected override returnTo: PageId | undefined;
  @state() private typed: ReadonlyMap<string, string> = new Map();
  @state() private errors: ReadonlyMap<string, string> = new Map();
  @state() private askingRestart = false;
  @state() private news: FileNews | undefined;
  @state() private dropping = false;
  @state() private chosenLanguage: string | undefined;
  /** The language of what is on the screen. */
  private language: string | undefined;
  /** The draft as it stands in a file of the reader's. */
  private saved: Draft | undefined;
  /** The last screen before the start page was opened again. */
  private left: PageId | undefined;
  private readonly history = new ScreenHistory(this.idPrefix, (page) => {
    // An entry names the screens of all guides of the page, also of those that stay where they are.
    if (page !== this.page) void this.show(page, undefined).then(() => this.announce());
  });

  /** Whether the elements of later screens are here. */
  @state() private hasScreens = false;
  @state() private along: Along | undefined;
  /** Whether something that the screen needs could not be had. */
  @state() private outOfReach = false;
  /** The paper that is on the screen. */
  private paper: Paper | undefined;
  /** Done when there is what the next screen needs. */
  private arriving: Promise<unknown> | undefined;
  private asked = false;
  private shows = 0;
  private readonly growth = new Growth({
    render: () => this.requestUpdate(),
    renderNow: () => (this.requestUpdate(), this.performUpdate()),
  });
  private contact: Contact | undefined;
  private readonly link = new AnswersLink({
    forget: () => this.history.forgetFragment(this.page),
    texts: () => this.haveAllTexts(),
    changed: () => this.requestUpdate(),
    refused: (why) => this.refuse('link.refused', typeof why === 'string' ? why : why.problems),
  });
  private readonly keep = new Keep({
    root: () => this.renderRoot,
    text: () => this.view!.text,
    texts: () => this.haveAllTexts(),
    changed: () => this.requestUpdate(),
    rendered: () => this.updateComplete,
    tell: (news) => this.tell(news),
    resumed: (read, news) => this.resume(read, news),
    undo: () => this.takeBack(),
    hasAnswers: () => hasContent(this.store!.draft),
    download: (content, name) => download(content, name, this.ownerDocument),
  });
  private readonly drop = new FileDrop(
    this,
    (files) => this.openDropped(files),
    (isOver) => (this.dropping = isOver),
  );

  protected override readonly go: Go = (page, options) => {
    this.history.push(page);
    void this.show(page, options?.returnTo).then(() => this.announce());
  };

  protected override readonly save = (): string => {
    const { model, draft } = this.store!;
    const name = `${model.guide.id}-${today()}.json`;
    download(answerFile(model, draft), name, this.ownerDocument);
    this.saved = draft;
    this.tell({ sentence: this.view!.text.ui('file.saved', { file: name }) });
    return name;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.along) this.adopt(this.along.styles);
    this.history.connect();
    this.growth.connect();
    this.link.connect();
    this.keep.connect();
    this.drop.connect();
    window.addEventListener('beforeunload', this.warnBeforeLeaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.history.disconnect();
    this.growth.disconnect();
    this.link.disconnect();
    this.along?.edges.hide();
    this.keep.disconnect();
    this.drop.disconnect();
    window.removeEventListener('beforeunload', this.warnBeforeLeaving);
  }

  protected override takingAway(): TakingAway | undefined {
    return this.text?.isWhole ? this.along?.takeAway.offer(this.contact) : undefined;
  }

  protected override late(): LateTemplates | undefined {
    return this.text?.isWhole ? this.along?.late : undefined;
  }

  protected override fetchAhead(): void {
    void this.complete();
    this.keep.fetchAhead();
    this.link.fetchAhead();
  }

  protected override sharing(): Sharing {
    const { link, store } = this;
    const { shared } = link;
    return {
      // A link has the answers of the moment in which it was made.
      link: shared?.step === 'made' && shared.draft !== store?.draft ? undefined : shared,
      ask: () => void (this.arriving = link.ask()).then(() => this.focusOnShare('[role="group"], button')),
      copy: () => void link.copy(this.store!.model, this.store!.draft).then(() => this.focusOnShare('input, button')),
      close: () => (link.close(), this.focusOnShare('button')),
    };
  }

  /** Goes to the start page without answers. What the reader keeps in the browser stays there. */
  restart(): void {
    if (!this.view) return;
    const missed = hasContent(this.store!.draft);
    this.replaceDraft({ ...EMPTY_DRAFT });
    [this.left, this.askingRestart] = [undefined, false];
    this.page = 'start';
    this.showForPage('start');
    if (missed) this.tell({ sentence: this.view.text.ui('start.restarted'), undo: () => this.takeBack() });
  }

  /**
   * Goes to a screen: the id of a page or step, `start`, `review`, `comparison` or `report`. Before the guide is there, it
   * says with which screen the guide begins.
   */
  goTo(page: PageId): void {
    if (!this.store) this.page = page;
    else if (isPage(this.store.model, page)) this.showForPage(page);
  }

  /** All that the reader takes along; undefined until the guide is there. */
  report(): Report | undefined {
    return this.view && buildReport(this.view);
  }

  protected renderView(view: View): TemplateResult {
    const step = stepOf(view.model, this.page);
    const languages = {
      open: this.page === 'start',
      choose: (language: string) => ([this.chosenLanguage, this.lang] = [language, language]),
      chosen: this.chosenLanguage,
    };
    return html`
      ${languagesTemplate(view, languages)} ${this.page === 'report' ? nothing : this.stepHeader(view, step)}
      <div class="vagval-body">
        ${this.dropping ? html`<p class="vagval-drop"><span>${view.text.ui('file.drop')}</span></p>` : nothing}
        ${this.offer(view)} ${newsTemplate(view, this.news)} ${this.screen(view, step)}
        ${this.isIncomplete(this.page) ? outOfReachTemplate(view, this.outOfReach, () => void this.complete()) : nothing}
        ${this.page === 'start' || this.page === 'report' ? nothing : this.whereAnswersAre(view)}
      </div>
    `;
  }

  protected override updated(): void {
    super.updated();
    if (this.store && this.view) this.link.lookFor(this.store.model);
    const printed = this.page === 'report' ? this.paper : undefined;
    this.toggleAttribute('data-vagval-report', printed !== undefined);
    if (printed) this.along?.edges.show(printed.edges);
    else this.along?.edges.hide();
  }

  /** Parts have updates of their own; the screen is there when they are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const { arriving } = this;
    await arriving;
    const done = await super.getUpdateComplete();
    if (arriving !== this.arriving) return this.getUpdateComplete();
    const parts = [...this.renderRoot.querySelectorAll<VagvalElement>('[data-vagval-part]')];
    await Promise.all(parts.map((part) => part.updateComplete));
    return done;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.store && !isPage(this.store.model, this.page)) this.page = 'start';
    this.takeContact(changed);
    if (this.store && this.storage !== 'none') this.keep.follow(this.store);
    const { view } = this;
    if (view && view.text.language !== this.language) {
      this.language = view.text.language;
      // Sentences that were made before are in the language of before.
      this.news = undefined;
      if (this.errors.size > 0) this.errors = this.findErrors(view);
    }
    if (!this.asked && this.text && this.isIncomplete(this.page)) {
      this.asked = true;
      this.arriving = this.complete();
    }
    super.willUpdate(changed);
  }

  /** Whether something that a screen needs is not here yet: its element, or what makes the paper to take along. */
  private isIncomplete(page: PageId): boolean {
    const shows = this.store && stepOf(this.store.model, page)?.shows;
    const isElement = page === 'comparison' || shows === 'recommendation' || shows === 'agenda';
    const hasSetAside = this.store !== undefined && this.store.draft.setAside.length > 0;
    const takesAlong = page === 'report' || shows === 'agenda' || hasSetAside;
    return (isElement && !this.hasScreens) || (takesAlong && !this.takingAway());
  }

  /** Fetches what later screens need. */
  private async complete(): Promise<void> {
    const [hasScreens, along, isSaid] = await Promise.all([
      VagvalGuide.fetchScreens().then(
        () => true,
        () => false,
      ),
      this.along ?? this.loadAlong().catch(() => undefined),
      this.haveAllTexts(),
    ]);
    [this.hasScreens, this.along] = [hasScreens, this.along ?? along];
    this.outOfReach = !hasScreens || !along || !isSaid;
  }

  private async loadAlong(): Promise<Along> {
    const [{ PageEdges, TakeAway, late, reportTemplate, styles }, buildPaper] = await Promise.all([
      import('./along.js'),
      loadPaper(),
    ]);
    const takeAway = new TakeAway(
      () => this.requestUpdate(),
      () => this.view!,
    );
    this.adopt(styles);
    return { takeAway, edges: new PageEdges(this.ownerDocument), reportTemplate, styles, buildPaper, late };
  }

  private takeContact(changed: PropertyValues<this>): void {
    if (!(['contactName', 'contactEmail', 'contactUrl'] as const).some((name) => changed.has(name))) return;
    const { contact, faults } = readContact({
      'contact-name': this.contactName,
      'contact-email': this.contactEmail,
      'contact-url': this.contactUrl,
    });
    this.contact = contact;
    for (const name of faults) console.error(`vagval-guide: unusable ${name}, nothing is shown of it`);
  }

  private screen(view: View, step: Step | undefined): Content {
    switch (this.page) {
      case 'start':
        return startTemplate(view, {
          resumed: this.left !== undefined || hasContent(view.draft),
          begin: () => this.go(this.left ?? this.following('start')),
          chooseAudience: (audience) => (this.audience = audience),
          keeping: {
            where: view.text.ui(this.keep.isOn ? 'keep.memory' : 'start.keep.memory'),
            line: this.whereAnswersAre(view),
            list: this.keep.list(view),
          },
          files: { open: (file) => void this.openFile(file), compare: (file) => void this.openPrevious(file) },
          restart: {
            asking: this.askingRestart,
            kept: this.keep.currentName,
            ask: (asking) => (this.askingRestart = asking),
            confirm: () => this.restart(),
          },
        });
      case 'review':
        return reviewTemplate(view, () => this.go(this.following('review')));
      case 'comparison':
        return html`<vagval-comparison data-vagval-part></vagval-comparison>`;
      case 'report':
        this.paper = view.takeAway && this.along?.buildPaper(view, buildReport(view), today());
        return this.paper
          ? this.along!.reportTemplate(view, this.paper)
          : heading(view, view.text.guide('guide', 'title'), { screen: true, className: 'vagval-title' });
    }
    if (step?.shows === 'recommendation') return html`<vagval-recommendation data-vagval-part></vagval-recommendation>`;
    if (step?.shows === 'agenda') return html`<vagval-agenda data-vagval-part></vagval-agenda>`;
    return pageTemplate(view, {
      typed: this.typed,
      errors: this.errors,
      growth: this.growth,
      type: (question, raw) => (this.typed = new Map([...this.typed, [question, raw]])),
      proceed: () => this.proceed(view),
    });
  }

  private stepHeader(view: View, step: Step | undefined): Content | DirectiveResult {
    if (!step) return nothing;
    const back = this.returnTo ?? neighbour(view.model, view.evaluation, this.page, -1);
    const count = questionCount(view);
    // Most answers change nothing of it.
    return guard([view.text, view.theme, step, back, count], () => this.stepTemplate(view, step, back, count));
  }

  private stepTemplate(view: View, step: Step, back: PageId | undefined, count: string): TemplateResult {
    const { text, model } = view;
    const { steps } = model.guide;
    const place = steps.indexOf(step);
    const state = (index: number) => (index < place ? 'done' : index === place ? 'now' : 'later');
    return html`<div class="vagval-head">
      <p class="vagval-step">
        <strong>${text.ui('step.of', { step: place + 1, steps: steps.length })}</strong>
        ${text.guide('steps', step.id, 'title')}
        ${count === '' ? nothing : html`<span class="vagval-count">${count}</span>`}
      </p>
      <ol class="vagval-progress" aria-label=${text.ui('step.progress')}>
        ${steps.map(
          ({ id }, index) =>
            html`<li data-state=${state(index)} aria-current=${index === place ? 'step' : nothing}>
              <span class="vagval-hidden">${text.guide('steps', id, 'title')}: ${text.ui(`step.${state(index)}`)}</span>
            </li>`,
        )}
      </ol>
      ${back ? button(view, 'link', text.ui('page.back'), () => this.go(back)) : nothing}
    </div>`;
  }

  private proceed(view: View): void {
    this.errors = this.findErrors(view);
    // Each of them is to be a link to its question.
    if (this.errors.size > 0) this.growth.finish();
    if (this.errors.size > 0) return void this.focusOn('[data-vagval-errors]');
    this.go(this.returnTo ?? this.following(this.page));
  }

  private offer(view: View): Content {
    const { link } = this;
    const { offered } = link;
    return offerTemplate(view, {
      answers: offered,
      replaces: hasContent(view.draft),
      open: () => {
        link.settle();
        if (offered) this.take(offered, 'link');
        this.focusOn('[data-vagval-screen]');
      },
      decline: () => {
        link.settle();
        this.focusOn('[data-vagval-screen]');
      },
    });
  }

  private openDropped(files: readonly File[]): void {
    if (!this.view) return;
    const [file] = files;
    if (file && files.length === 1) void this.openFile(file);
    else this.tell({ sentence: this.view.text.ui('file.one'), refused: true });
  }

  protected override stay(failure: Failure): void {
    super.stay(failure);
    this.tell({ sentence: this.view!.text.ui('language.unreachable'), refused: true });
  }

  private async openFile(file: File): Promise<void> {
    this.take(await this.readFile(file), 'file');
  }

  private async readFile(file: File): Promise<ReadAnswers> {
    const read = await readAnswerFile(this.store!.model, file);
    if (read.setAside.length > 0) await this.complete();
    else if (read.problems.length > 0) await this.haveAllTexts();
    return read;
  }

  /** Puts answers from outside in the place of those that are here. */
  private take({ draft, problems, setAside }: ReadAnswers, from: 'file' | 'link'): void {
    if (!draft) return this.refuse(`${from}.refused`, problems);
    const store = this.store!;
    const { text } = this.view!;
    const replaced = hasContent(store.draft);
    this.replaceDraft(draft);
    this.saved = draft;
    this.tell({
      sentence: text.ui(replaced ? `${from}.opened.replaced` : `${from}.opened`),
      problems,
      setAside,
      undo: () => this.takeBack(),
    });
  }

  private async openPrevious(file: File): Promise<void> {
    const store = this.store!;
    const { draft, problems } = await this.readFile(file);
    const { text } = this.view!;
    if (!draft) return this.refuse('file.refused', problems);
    store.dispatch({ type: 'compare', previous: draft.answers });
    this.tell({ sentence: text.ui('file.compared'), problems });
  }

  /** What was typed and not taken belongs to the draft that goes. */
  private replaceDraft(draft: Draft): void {
    this.store!.dispatch({ type: 'replace', draft });
    this.forgetTyped();
  }

  private forgetTyped(): void {
    [this.typed, this.errors] = [new Map(), new Map()];
  }

  /** The draft of before comes back, also to its place in the browser. */
  private takeBack(): void {
    this.store!.undo();
    this.forgetTyped();
    this.tell({ sentence: this.view!.text.ui('file.undone') });
  }

  /** Goes on where somebody stopped. */
  private resume(read: ReadAnswers, news: News): void {
    this.forgetTyped();
    const { pages } = this.store!.evaluation.standing;
    const isAnswered = (id: string) => Object.hasOwn(read.draft?.answers ?? {}, id);
    const last = pages.findLastIndex(({ questions }) => questions.some(isAnswered));
    this.go(pages[last + 1]?.page.id ?? 'review');
    this.tell(news);
  }

  private whereAnswersAre(view: View): Content {
    if (this.storage === 'none') {
      return this.page === 'start' ? nothing : html`<p class="vagval-keep">${view.text.ui('page.keep')}</p>`;
    }
    return this.keep.line(view);
  }

  private refuse(sentence: 'file.refused' | 'link.refused', why: readonly Problem[] | Unread): void {
    const { text } = this.view!;
    if (typeof why === 'string') this.tell({ sentence: text.ui(`link.unread.${why}`), refused: true });
    else this.tell({ sentence: text.ui(sentence), refused: true, problems: why });
  }

  private tell(news: News): void {
    this.news = { refused: false, problems: [], setAside: [], undo: undefined, ...news };
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[data-vagval-news]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** What was typed on this page and is no answer, and the one question that must have one. */
  private findErrors({ model, draft, text, page }: View): ReadonlyMap<string, string> {
    const questions = model.pages.find(({ id }) => id === page)?.questions ?? [];
    const errors = new Map<string, string>();
    for (const question of questions) {
      if (question.id === model.guide.respondent && !Object.hasOwn(draft.answers, question.id)) {
        errors.set(question.id, text.ui('page.error.respondent'));
      }
      const typed = this.typed.get(question.id)?.trim() ?? '';
      if (typed === '' || Object.hasOwn(draft.answers, question.id)) continue;
      const label = text.guide('questions', question.id, 'title');
      if (question.kind === 'date') errors.set(question.id, text.ui('page.error.date', { question: label }));
      if (question.kind === 'number') {
        const { min, max } = question;
        const key = min !== undefined && max !== undefined ? 'page.error.range' : 'page.error.number';
        errors.set(question.id, text.ui(key, { question: label, min: min ?? '', max: max ?? '' }));
      }
    }
    return errors;
  }

  private following(page: PageId): PageId {
    const { model, evaluation } = this.store!;
    return neighbour(model, evaluation, page, 1) ?? walk(model, evaluation).at(-1)!;
  }

  private async show(page: PageId, returnTo: PageId | undefined): Promise<void> {
    const turn = ++this.shows;
    if (this.isIncomplete(page)) {
      await (this.arriving = this.complete());
      // The reader has gone elsewhere meanwhile.
      if (turn !== this.shows) return;
    }
    if (page === 'start') this.left = this.page === 'start' ? this.left : this.page;
    this.growth.begin();
    [this.page, this.returnTo, this.errors, this.news] = [page, returnTo, new Map(), undefined];
    this.chosenLanguage = undefined;
    this.along?.takeAway.forget();
    this.link.close();
    this.renderRoot.querySelector('.vagval-languages details')?.removeAttribute('open');
    await this.updateComplete;
    this.focusOn('[data-vagval-screen]');
  }

  /** Goes to a screen because the page around the guide says so, which needs no telling. */
  private showForPage(page: PageId): void {
    this.history.push(page);
    void this.show(page, undefined);
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelector<HTMLElement>(selector);
      this.renderRoot
        .querySelector('.vagval-languages, .vagval-head, .vagval-body')
        ?.scrollIntoView({ block: 'start' });
      target?.focus({ preventScroll: selector === '[data-vagval-screen]' });
    });
  }

  /** Buttons there come and go with what they do; the focus stays near. */
  private focusOnShare(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[data-vagval-share]')?.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  private announce(): void {
    const { model, draft } = this.store!;
    const guide = model.guide.id;
    const step = stepOf(model, this.page);
    fire(this, 'vagval-step', { guide, step: step?.id ?? null, page: this.page });
    if (step?.id !== this.page) return;
    if (step.shows === 'recommendation') {
      fire(this, 'vagval-recommendation', { guide, ...this.recommendation! });
    } else if (step.shows === 'agenda') fire(this, 'vagval-complete', { guide, chosen: draft.chosen });
  }

  private readonly warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    const draft = this.store?.draft;
    if (draft && draft !== this.saved && !this.keep.isKept && hasContent(draft)) event.preventDefault();
  };
}

/** Which of the questions the first one of the page is; empty where there is none. */
function questionCount({ text, evaluation, page }: View): string {
  let before = 0;
  let all = 0;
  let isHere = false;
  for (const entry of evaluation.standing.pages) {
    if (entry.page.id === page) [before, isHere] = [all, true];
    all += entry.questions.length;
  }
  return isHere ? text.ui('step.question', { question: before + 1, questions: all }) : '';
}

function hasContent({ answers, agenda, setAside }: Draft): boolean {
  return Object.keys(answers).length + Object.keys(agenda).length + setAside.length > 0;
}
