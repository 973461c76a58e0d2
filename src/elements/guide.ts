import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import {
  EMPTY_DRAFT,
  isPage,
  neighbour,
  openGuide,
  stepOf,
  walk,
  type Draft,
  type GuideModel,
  type PageId,
  type ReadAnswers,
  type Step,
} from '../core/index.js';
import type { Paper, Report } from '../export/index.js';
import type { LoadResult, ReadGuide } from '../store/index.js';
import type { AnswersLink } from './answers-link.js';
import type { Contact } from './contact.js';
import { hasContent } from './content.js';
import { download } from './download.js';
import { fire } from './events.js';
import type { Exchange } from './exchange.js';
import type { Along, Further } from './further.js';
import { Growth } from './growth.js';
import { ScreenHistory } from './history.js';
import { afterPaint } from './idle.js';
import type { Keep } from './keep.js';
import type { PageEdges } from './page-edges.js';
import { readSource, type Failure, type GuideSource } from './source.js';
import type { TakeAway, TakingAway } from './take-away.js';
import { button, heading, type Content } from './templates/basics.js';
import { outOfReachTemplate } from './templates/failure.js';
import { keepOfferTemplate } from './templates/keep-offer.js';
import { languagesTemplate } from './templates/languages.js';
import { newsTemplate } from './templates/news.js';
import { pageTemplate } from './templates/page.js';
import { startTemplate } from './templates/start.js';
import { today } from './today.js';
import { STATE, VagvalElement } from './vagval-element.js';
import type { FileNews, Go, LateTemplates, News, Sharing, View } from './view.js';

/** What takes the answers along, made ready for one element. */
interface ReadyAlong extends Along {
  readonly takeAway: TakeAway;
  readonly link: AnswersLink;
  readonly edges: PageEdges;
}

/** A whole guide: start, questions, review, result, comparison, agenda and a version for print. */
export class VagvalGuide extends VagvalElement {
  static override properties: PropertyDeclarations = {
    contactName: { attribute: 'contact-name' },
    contactEmail: { attribute: 'contact-email' },
    contactUrl: { attribute: 'contact-url' },
    storage: {},
    page: STATE,
    returnTo: STATE,
    typed: STATE,
    errors: STATE,
    askingRestart: STATE,
    news: STATE,
    chosenLanguage: STATE,
    further: STATE,
    along: STATE,
    outOfReach: STATE,
  };

  /** What the first question does without, for a page that has it before. */
  static further: Further | undefined;
  /** Fetches it otherwise. Set by whoever registers this element: it is to register those of later screens as well. */
  static fetchFurther: () => Promise<{ readonly further: Further }> = () =>
    Promise.reject(new Error('vagval/define registers no screens'));

  /** Whom the reader is to turn to afterwards: a name, an address of mail, a page. */
  contactName = '';
  contactEmail = '';
  contactUrl = '';
  /** `none` where the page does not want answers to be kept in the browser. */
  storage = '';
  protected page: PageId = 'start';
  protected override returnTo: PageId | undefined;
  private typed: ReadonlyMap<string, string> = new Map();
  private errors: ReadonlyMap<string, string> = new Map();
  private askingRestart = false;
  private news: FileNews | undefined;
  private chosenLanguage: string | undefined;
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

  protected override further = VagvalGuide.further;
  private along: ReadyAlong | undefined;
  /** Goes on while it is fetched. */
  private going: Promise<boolean> | undefined;
  private exchange: Exchange | undefined;
  private provider: ReturnType<Further['provider']> | undefined;
  private keep: Keep | undefined;
  /** Guides that were opened and are not checked yet, with what they were made of. */
  private readonly unchecked = new WeakMap<GuideModel, Parameters<ReadGuide>>();
  /** Whether something that the screen needs could not be had. */
  private outOfReach = false;
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

  protected override readonly go: Go = (page, options) => {
    this.history.push(page);
    void this.show(page, options?.returnTo).then(() => this.announce());
  };

  constructor() {
    super();
    if (this.further) this.equip(this.further);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.along) this.adopt(this.along.styles);
    this.history.connect();
    this.growth.connect();
    this.exchange?.connect();
    this.keep?.connect();
    this.showEdges();
    window.addEventListener('beforeunload', this.warnBeforeLeaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.history.disconnect();
    this.growth.disconnect();
    this.exchange?.disconnect();
    this.showEdges();
    this.keep?.disconnect();
    window.removeEventListener('beforeunload', this.warnBeforeLeaving);
  }

  protected override takingAway(): TakingAway | undefined {
    return this.text?.holds('all') ? this.along?.takeAway.offer(this.contact) : undefined;
  }

  protected override late(): LateTemplates | undefined {
    return this.text?.holds('all') ? this.along?.late : undefined;
  }

  /** The guide may be shown before it is checked, unless there are answers already, which only a checked one can take. */
  protected override async find(source: GuideSource, wanted: string): Promise<LoadResult | Failure> {
    if (!this.further && !this.isGiven && !hasContent(this.store?.draft ?? EMPTY_DRAFT)) {
      const opened = await readSource(source, wanted, (...given) => {
        const model = openGuide(given[0]);
        if (model) this.unchecked.set(model, given);
        return { model, problems: [] };
      });
      if (!('problems' in opened)) return opened;
    }
    return (await this.goFurther()) ? super.find(source, wanted) : { unreachable: source.src };
  }

  protected override shown(): void {
    if (this.further) this.check();
    else afterPaint(() => void this.goFurther());
  }

  protected override get isChecked(): boolean {
    return super.isChecked && !(this.store && this.unchecked.has(this.store.model));
  }

  protected override fetchAhead(): void {
    void this.complete().then(() => {
      this.keep?.fetchAhead();
      this.along?.link.fetchAhead();
    });
  }

  protected override saving(): (() => string) | undefined {
    return this.exchange && this.save;
  }

  protected override sharing(): Sharing | undefined {
    return this.along?.link.sharing();
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

  /** All that the reader takes along; undefined until the guide is there and checked. */
  report(): Report | undefined {
    return this.isChecked ? this.view && this.further?.buildReport(this.view) : undefined;
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
        ${this.exchange?.isOver ? html`<p class="vagval-drop"><span>${view.text.ui('file.drop')}</span></p>` : nothing}
        ${this.along?.link.offer(view)} ${newsTemplate(view, this.news)} ${this.screen(view, step)}
        ${this.isIncomplete(this.page) ? outOfReachTemplate(view, this.outOfReach, () => void this.complete()) : nothing}
        ${this.page === 'start' || this.page === 'report' ? nothing : this.whereAnswersAre(view)}
      </div>
    `;
  }

  protected override updated(): void {
    super.updated();
    if (this.store && this.view) this.exchange?.lookFor(this.store.model);
    this.showEdges();
  }

  /** An element may be taken out of the page before it has rendered, and put back as it is. */
  private showEdges(): void {
    const printed = this.isConnected && this.page === 'report' ? this.paper : undefined;
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
    if (this.store && this.storage !== 'none') this.keep?.follow(this.store);
    const { view } = this;
    if (view && view.text.language !== this.language) {
      this.language = view.text.language;
      // Sentences that were made before are in the language of before.
      this.news = undefined;
      if (this.errors.size > 0) this.errors = this.findErrors(view);
    }
    if (!this.asked && this.text && this.isWaitedFor(this.page)) {
      this.asked = true;
      this.arriving = this.complete();
    }
    super.willUpdate(changed);
    this.provider?.setValue(this.view);
  }

  /** Whether something that a screen needs is not here yet. */
  private isIncomplete(page: PageId): boolean {
    const shows = this.store && stepOf(this.store.model, page)?.shows;
    const hasSetAside = this.store !== undefined && this.store.draft.setAside.length > 0;
    const takesAlong = page === 'report' || shows === 'agenda' || hasSetAside;
    return (
      (isFurther(page, shows) && !(this.isChecked && this.text?.holds('screens'))) || (takesAlong && !this.takingAway())
    );
  }

  /** Whether a screen is to come only when all is there that is shown on it, be it with something missing. */
  private isWaitedFor(page: PageId): boolean {
    return this.isIncomplete(page) || (page === 'review' && !this.along);
  }

  /** Whether there is what follows the first question; fetches it, and checks the guide with it. */
  private async goFurther(): Promise<boolean> {
    if (this.further) return true;
    this.going ??= this.fetchFurther().finally(() => (this.going = undefined));
    return this.going;
  }

  private async fetchFurther(): Promise<boolean> {
    const [fetched] = await Promise.all([VagvalGuide.fetchFurther().catch(() => undefined), this.haveTexts('screens')]);
    if (fetched) this.takeFurther(fetched.further);
    return fetched !== undefined;
  }

  private takeFurther(further: Further): void {
    this.further = further;
    this.check();
    this.equip(further);
    this.adopt(further.styles);
    if (!this.isConnected) return;
    this.exchange?.connect();
    this.keep?.connect();
  }

  /** Checks the guide that is shown, if it has not been yet, and takes it away if anything is wrong with it. */
  private check(): void {
    const model = this.store?.model;
    const given = model && this.unchecked.get(model);
    if (!model || !given) return;
    const { model: checked, problems } = this.further!.readGuide(...given);
    this.unchecked.delete(model);
    this.requestUpdate();
    if (!checked) this.refuse({ problems });
  }

  /** Fetches what the screens need that come last. */
  private async complete(): Promise<void> {
    const hasFurther = await this.goFurther();
    const [along, isSaid] = await Promise.all([
      this.along ?? this.further?.fetchAlong().catch(() => undefined),
      this.haveTexts('all'),
    ]);
    if (along) this.along ??= this.ready(along);
    this.outOfReach = !hasFurther || !along || !isSaid;
  }

  private ready(along: Along): ReadyAlong {
    this.adopt(along.styles);
    const takeAway = new along.TakeAway(
      () => this.requestUpdate(),
      () => this.view!,
    );
    const { exchange } = this;
    const link = new along.AnswersLink({
      root: () => this.renderRoot,
      store: () => this.store,
      changed: () => this.requestUpdate(),
      rendered: () => this.updateComplete,
      opened: (read) => exchange?.take(read, 'link'),
      refused: (why) => exchange?.refuse('link.refused', why),
      focus: (selector) => this.focusOn(selector),
    });
    return { ...along, takeAway, link, edges: new along.PageEdges(this.ownerDocument) };
  }

  /** Makes what takes answers in and out, and what keeps them. */
  private equip(further: Further): void {
    const shell = {
      host: this,
      root: () => this.renderRoot as HTMLElement,
      store: () => this.store,
      view: () => this.view,
      text: () => this.view!.text,
      texts: () => this.haveTexts('all'),
      complete: () => this.complete().then(() => this.along?.link),
      changed: () => this.requestUpdate(),
      rendered: () => this.updateComplete,
      tell: (news: News) => this.tell(news),
      replace: (draft: Draft) => {
        this.replaceDraft(draft);
        this.saved = draft;
      },
      resumed: (read: ReadAnswers, news: News) => this.resume(read, news),
      undo: () => this.takeBack(),
      hasAnswers: () => hasContent(this.store!.draft),
      download: (content: Blob, name: string) => download(content, name, this.ownerDocument),
      forgetFragment: () => this.history.forgetFragment(this.page),
    };
    this.exchange = further.exchange(shell);
    this.keep = further.keep(shell);
    this.provider = further.provider(this);
  }

  private readonly save = (): string => {
    const { name, canBeOpened } = this.exchange!.save();
    if (canBeOpened) this.saved = this.store!.draft;
    const sentence = this.view!.text.ui(canBeOpened ? 'file.saved' : 'file.too-large', { file: name });
    this.tell({ sentence, refused: !canBeOpened });
    return name;
  };

  private takeContact(changed: PropertyValues<this>): void {
    const names: readonly string[] = ['contactName', 'contactEmail', 'contactUrl', 'along'];
    if (!this.along || !names.some((name) => changed.has(name as keyof VagvalGuide))) return;
    const { contact, faults } = this.along.readContact({
      'contact-name': this.contactName,
      'contact-email': this.contactEmail,
      'contact-url': this.contactUrl,
    });
    this.contact = contact;
    for (const name of faults) console.error(`vagval-guide: unusable ${name}, nothing is shown of it`);
  }

  private screen(view: View, step: Step | undefined): Content {
    if (isFurther(this.page, step?.shows) && !view.further) return this.blank(view);
    switch (this.page) {
      case 'start':
        return startTemplate(view, {
          resumed: this.left !== undefined || hasContent(view.draft),
          begin: () => this.go(this.left ?? this.following('start')),
          chooseAudience: (audience) => (this.audience = audience),
          keeping: {
            where: view.text.ui(this.keep?.isOn ? 'keep.memory' : 'start.keep.memory'),
            line: this.whereAnswersAre(view),
            list: this.keep?.list(view) ?? nothing,
          },
          files: this.exchange?.files,
          restart: {
            asking: this.askingRestart,
            kept: this.keep?.currentName,
            ask: (asking) => (this.askingRestart = asking),
            confirm: () => this.restart(),
          },
        });
      case 'review':
        return view.further!.review(view, () => this.go(this.following('review'))) as Content;
      case 'comparison':
        return html`<vagval-comparison data-vagval-part></vagval-comparison>`;
      case 'report':
        this.paper = view.takeAway && this.along?.buildPaper(view, this.further!.buildReport(view), today());
        return this.paper ? this.along!.reportTemplate(view, this.paper) : this.blank(view);
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

  /** Stands where the screen itself cannot be had. */
  private blank(view: View): TemplateResult {
    return heading(view, view.text.guide('guide', 'title'), { screen: true, className: 'vagval-title' });
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

  protected override stay(failure: Failure): void {
    super.stay(failure);
    this.tell({ sentence: this.view!.text.ui('language.unreachable'), refused: true });
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
    return this.keep?.line(view) ?? keepOfferTemplate(view, () => void this.offerToKeep());
  }

  private async offerToKeep(): Promise<void> {
    const { text } = this.view!;
    if (await this.goFurther()) await this.keep!.offer();
    else this.tell({ sentence: `${text.ui('keep.unkept')} ${text.ui('keep.fault.missing')}`, refused: true });
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
    if (!this.further) void this.goFurther();
    if (this.isWaitedFor(page)) {
      await (this.arriving = this.complete());
      // The reader has gone elsewhere meanwhile.
      if (turn !== this.shows) return;
    }
    if (page === 'start') this.left = this.page === 'start' ? this.left : this.page;
    this.growth.begin();
    [this.page, this.returnTo, this.errors, this.news] = [page, returnTo, new Map(), undefined];
    this.chosenLanguage = undefined;
    this.along?.takeAway.forget();
    this.along?.link.forget();
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
    if (draft && draft !== this.saved && !this.keep?.isKept && hasContent(draft)) event.preventDefault();
  };
}

/** Whether a screen shows what follows from the answers. */
function isFurther(page: PageId, shows: Step['shows'] | undefined): boolean {
  return page === 'review' || (shows !== undefined && shows !== 'questions');
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
