import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import {
  EMPTY_DRAFT,
  isClosed,
  type Action,
  type Answers,
  type GuideBundle,
  type GuideModel,
  type PageId,
} from '../core/index.js';
import { createStore, type LoadResult, type Store } from '../store/index.js';
import type { Extent, Text } from '../text/index.js';
import { fire, type Recommendation } from './events.js';
import type { Further } from './further.js';
import { whenIdle } from './idle.js';
import { loadText, loadTheme, readSource, surroundingLanguage, type Failure, type GuideSource } from './source.js';
import { styles } from './styles.css.js';
import { adoptStyles } from './styles.js';
import type { TakingAway } from './take-away.js';
import { crashTemplate, failureTemplate, type Crash } from './templates/failure.js';
import { applyTokens, type Theme } from './theme.js';
import { uncover } from './uncover.js';
import type { Go, LateTemplates, Sharing, View } from './view.js';

/** A property that the page does not see. */
export const STATE = { state: true };
const NO_THEME: Theme = {};
let elements = 0;

/**
 * What all elements share: where the guide and the answers come from, the language, the tree they render into and the
 * stylesheet of it.
 */
export abstract class VagvalElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    lang: { reflect: true },
    isolated: { type: Boolean },
    headingLevel: { type: Number, attribute: 'heading-level' },
    audience: {},
    theme: {},
    guide: { attribute: false },
    answers: { attribute: false, noAccessor: true },
    store: STATE,
    text: STATE,
    failure: STATE,
    crash: STATE,
    appliedTheme: STATE,
  };

  /** Address of the guide's folder, or of a `.json` file with guide and texts. */
  src = '';
  /** Language of the guide; by default that of the nearest element around it that has one. */
  override lang = '';
  /** Puts everything behind a shadow root, for pages whose styles cannot be trusted. Read when the element is connected. */
  isolated = false;
  /** Level of the first heading, from 1 to 6. */
  headingLevel = 2;
  /** Wording for one kind of reader, one of the guide's audiences. Never changes the result. */
  audience = '';
  /** Address of a theme, a JSON file with `tokens` and `classes`; or, as a property, the theme itself. */
  theme: string | Theme = '';
  /** The guide with its texts, instead of `src`. */
  guide: GuideBundle | undefined;

  /** The answers given so far, by question id. Setting them replaces all that is there. */
  get answers(): Answers {
    return this.isGiven ? this.givenAnswers : (this.store?.draft.answers ?? {});
  }

  set answers(answers: Answers) {
    this.givenAnswers = answers;
    const { store, further } = this;
    this.isGiven = !store || !further;
    if (store && further) {
      store.dispatch({ type: 'replace', draft: further.draftWith(store.model, answers, store.draft) });
    } else if (store) void this.load();
  }

  /** What the answers given so far lead to, as ids; undefined until the guide is there and checked. */
  get recommendation(): Recommendation | undefined {
    const { store } = this;
    if (!store || !this.isChecked || this.failure) return undefined;
    const { ranked, notices } = store.evaluation;
    return { ranked: ranked.map(({ outcome }) => outcome.id), notices: notices.map(({ id }) => id) };
  }

  protected store: Store | undefined;
  protected text: Text | undefined;
  private failure: Failure | undefined;
  private crash: Crash | undefined;
  private appliedTheme: Theme = NO_THEME;

  protected readonly idPrefix = `vagval-${++elements}`;
  private givenAnswers: Answers = {};
  /** Whether they wait for the guide, or for what reads them. */
  protected isGiven = false;
  private inline: string | undefined;
  private fallback: readonly Node[] = [];
  private loads = 0;
  private shownFrom = '';
  /** The language that the guide was loaded for, of its own or of the page. */
  private wanted = '';
  private extent: Extent = 'first';
  /** A page that changes its language takes along the guides that have none of their own. */
  private readonly pageLanguage = new MutationObserver(() => {
    if (!this.isPart && !this.lang && surroundingLanguage(this) !== this.wanted) void this.load();
  });
  private unsubscribe: (() => void) | undefined;

  /** Renders from a view, which is there. */
  protected abstract renderView(view: View): TemplateResult;

  /** The screen that is shown. Only the shell has several. */
  protected abstract readonly page: PageId;
  protected readonly returnTo: PageId | undefined = undefined;
  protected readonly go: Go | undefined = undefined;
  /** What the first question does without; a whole guide fetches it when that is there. */
  protected abstract readonly further: Further | undefined;

  /** Whether the guide that is shown is known to be right. Nothing is recommended before. */
  protected get isChecked(): boolean {
    return this.further !== undefined;
  }

  /** Saves the answers in a file and returns its name. */
  protected saving(): (() => string) | undefined {
    return undefined;
  }

  /** The view of the element around this one, if it is a part of it. */
  protected get provided(): View | undefined {
    return undefined;
  }

  protected sharing(): Sharing | undefined {
    return undefined;
  }

  protected takingAway(): TakingAway | undefined {
    return undefined;
  }

  protected late(): LateTemplates | undefined {
    return undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.adopt(styles);
    if (this.further) this.adopt(this.further.styles);
    this.unsubscribe ??= this.store?.subscribe(() => this.requestUpdate());
    this.pageLanguage.observe(this.ownerDocument.documentElement, { attributeFilter: ['lang'] });
  }

  /** Takes a stylesheet for the tree that the element is in. */
  protected adopt(sheet: string): void {
    const root = this.getRootNode();
    adoptStyles(this.shadowRoot ?? (root instanceof ShadowRoot ? root : this.ownerDocument), sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pageLanguage.disconnect();
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  /** The view that is rendered from; undefined until the guide and its texts are there. */
  protected get view(): View | undefined {
    if (this.provided) return this.provided;
    const { store, text } = this;
    if (!store || !text) return undefined;
    return {
      model: store.model,
      draft: store.draft,
      evaluation: store.evaluation,
      text: text.wordedFor(wording(store, this.audience)),
      page: this.page,
      returnTo: this.returnTo,
      headingLevel: Math.min(6, Math.max(1, Math.round(this.headingLevel) || 2)),
      prefix: this.idPrefix,
      theme: this.appliedTheme,
      audience: this.audience || undefined,
      dispatch: (action) => this.act(action),
      go: this.go,
      save: this.saving(),
      fail: this.fail,
      share: this.sharing(),
      takeAway: this.takingAway(),
      further: this.isChecked && text.holds('screens') ? this.further?.templates : undefined,
      late: this.late(),
    };
  }

  /** Changes the draft for the reader and tells the page. */
  protected act(action: Action): void {
    this.store?.dispatch(action);
    if (action.type !== 'answer' || !this.store) return;
    const { model, draft } = this.store;
    const question = model.questions.get(action.question)!.question;
    // What was written in free text is nobody's business but the reader's.
    const value = isClosed(question) ? (draft.answers[question.id] ?? null) : null;
    fire(this, 'vagval-answer', {
      guide: model.guide.id,
      question: question.id,
      value: value as string | readonly string[] | number | null,
    });
  }

  /** The element's tree: a `div.vagval` in the page itself, or behind a shadow root. Parts of a guide use its tree. */
  protected override createRenderRoot(): HTMLElement {
    if (this.isPart) return this;
    const root = this.createTree();
    (this.isolated ? this.attachShadow({ mode: 'open' }) : this).append(root);
    return root;
  }

  /** Whatever goes wrong on the way to the screen, the answers are in the store, untouched. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.fail(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.isPart) return;
    // What has changed may have mended it.
    if (['page', 'text', 'store'].some((name) => changed.has(name))) this.crash = undefined;
    if (changed.has('src') || changed.has('lang') || changed.has('guide')) void this.load();
    if (changed.has('theme')) void this.dress();
  }

  protected override render(): TemplateResult {
    const view = this.view;
    if (this.text && this.crash)
      return crashTemplate(this.text, this.crash, () => this.retry(), this.saving() && this.saveFromCrash);
    if (this.text && this.failure) {
      // The children that are there for pages without JavaScript stay in sight, also behind a shadow root.
      return html`${this.isolated ? html`<slot></slot>` : nothing}
      ${failureTemplate(this.failure, this.text, this.further?.templates, () => void this.load())}`;
    }
    return view ? this.renderView(view) : html`${nothing}`;
  }

  protected override updated(): void {
    if (this.isPart || !this.text) return;
    const root = this.renderRoot as HTMLElement;
    const { language, direction } = this.text;
    // A browser looks at the whole tree anew when either is set, be it to what it was.
    if (root.lang !== language) root.lang = language;
    if (root.dir !== direction) root.dir = direction;
  }

  /** Whether the element stands within another one and renders from its view. */
  private get isPart(): boolean {
    return this.provided !== undefined || this.parentElement?.closest('.vagval') != null;
  }

  /** Reads an inline guide and remembers the other children, which are there for pages without JavaScript. */
  private takeChildren(): void {
    const script = this.querySelector(':scope > script[type="application/json"]');
    this.inline = script?.textContent ?? '';
    this.fallback = [...this.childNodes].filter((node) => node !== script && node !== this.renderRoot);
  }

  private readonly load = async (): Promise<void> => {
    const load = ++this.loads;
    try {
      await this.loadAs(load);
    } catch (error) {
      if (load !== this.loads) return;
      this.text ??= await loadText(this.wanted, undefined, 'first');
      this.fail(error);
    }
  };

  private async loadAs(load: number): Promise<void> {
    // An element that the parser has only come to has no children yet.
    await parsed(this.ownerDocument);
    if (this.inline === undefined) this.takeChildren();
    const wanted = (this.wanted = this.lang || surroundingLanguage(this));
    const { guide, inline = '', src } = this;
    const result = await this.find({ guide, inline, src, baseURI: this.ownerDocument.baseURI }, wanted);
    // The guide is there already, only not in the language that was asked for: the reader goes on in the other one.
    const isShown = this.store !== undefined && !this.failure && this.shownFrom === src;
    if (load === this.loads && 'unreachable' in result && this.text && isShown) {
      if (this.lang !== '') this.lang = this.text.language;
      return this.stay(result);
    }
    const model = 'model' in result ? result.model : undefined;
    if ('problems' in result) this.extent = 'all';
    else if (this.further && this.extent === 'first') this.extent = 'screens';
    const language = 'model' in result ? result.language : wanted;
    const { extent } = this;
    let text = await loadText(language, model, extent);
    // Meanwhile somebody may have come to need others as well.
    if (this.extent !== extent) text = await loadText(language, model, this.extent);
    // A later load has begun meanwhile: its guide is the one to show.
    if (load !== this.loads) return;
    // Something on the screen may be said in texts that this language has in a file that cannot be had.
    if (model && isShown && !text.holds(this.extent) && this.text?.holds(this.extent)) {
      if (this.lang !== '') this.lang = this.text.language;
      return this.stay({ unreachable: text.language });
    }
    this.text = text;
    this.failure = 'model' in result ? undefined : result;
    if (model) {
      this.shownFrom = src;
      this.showGuide(model);
      void this.updateComplete.then(() => {
        this.shown();
        whenIdle(() => this.fetchAhead());
      });
    } else if (this.failure) this.reportFailure(this.failure);
  }

  /** Fetches what the reader may ask for, once the guide is on the screen, so that it is there when the connection is not. */
  protected fetchAhead(): void {
    // An element that stands alone needs nothing more.
  }

  /** Reads a guide from where it is. */
  protected find(source: GuideSource, wanted: string): Promise<LoadResult | Failure> {
    return readSource(source, wanted, this.further!.readGuide);
  }

  /** The guide has been rendered. */
  protected shown(): void {
    // An element that stands alone has all that it needs.
  }

  /** Whether so many texts of the interface are there; fetches those that are missing. */
  protected async haveTexts(extent: Exclude<Extent, 'first'>): Promise<boolean> {
    if (this.extent !== 'all') this.extent = extent;
    const { text } = this;
    if (!text || text.holds(extent)) return text !== undefined;
    const more = await loadText(text.language, this.store?.model, this.extent);
    if (this.text !== text) return this.haveTexts(extent);
    if (more.holds(extent)) this.text = more;
    return more.holds(extent);
  }

  /** Shows what is wrong in place of a guide that was shown before it was checked. */
  protected refuse(failure: Failure): void {
    [this.failure, this.crash] = [failure, undefined];
    this.prepend(...this.fallback);
    this.reportFailure(failure);
    // It is said in the language of the page, which the guide may not have.
    void loadText(this.wanted, undefined, 'all').then((text) => {
      if (this.failure === failure) this.text = text;
    });
  }

  /** The guide stays as it is, since what was asked for cannot be had. */
  protected stay(failure: Failure): void {
    this.reportFailure(failure);
  }

  private showGuide(model: GuideModel): void {
    const { store, further } = this;
    const same = store !== undefined && store.model.guide.id === model.guide.id;
    let draft = same ? store.draft : EMPTY_DRAFT;
    if (further && (this.isGiven || !same)) {
      draft = further.draftWith(model, this.givenAnswers, draft);
      this.isGiven = false;
    }
    this.unsubscribe?.();
    this.store = createStore(model, draft);
    this.unsubscribe = this.store.subscribe(() => this.requestUpdate());
    for (const node of this.fallback) node.parentNode?.removeChild(node);
  }

  private reportFailure(failure: Failure): void {
    const codes = 'problems' in failure ? failure.problems.map(({ code }) => code) : Object.keys(failure);
    fire(this, 'vagval-error', { codes });
  }

  private async dress(): Promise<void> {
    const { theme, appliedTheme } = this;
    const next = await loadTheme(theme, this.ownerDocument.baseURI);
    if (theme !== this.theme) return;
    this.appliedTheme = next;
    applyTokens(this.renderRoot as HTMLElement, appliedTheme, next);
  }

  private createTree(): HTMLElement {
    const root = this.ownerDocument.createElement('div');
    root.className = 'vagval';
    root.addEventListener('focusin', uncover);
    return root;
  }

  private replaceTree(): void {
    const fresh = this.createTree();
    (this.renderRoot as HTMLElement).replaceWith(fresh);
    (this as { renderRoot: HTMLElement }).renderRoot = fresh;
    this.renderOptions.renderBefore = null;
  }

  /** Shows a message in place of the screen. */
  private readonly fail = (error: unknown): void => {
    // A part has no tree of its own to say it in.
    if (this.provided) return this.provided.fail(error);
    console.error(error);
    const hadFocus = this.renderRoot.contains((this.renderRoot.getRootNode() as Document | ShadowRoot).activeElement);
    // A template that failed half way cannot be trusted with its own nodes.
    this.replaceTree();
    if (this.crash) return this.renderRoot.append(...this.fallback); // not even the message can be shown
    this.crash = { file: '' };
    if (hadFocus) this.focusOnScreen();
  };

  private retry(): void {
    this.crash = undefined;
    if (!this.store) void this.load();
    this.focusOnScreen();
  }

  private readonly saveFromCrash = (): void => {
    this.crash = { file: this.saving()!() };
  };

  private focusOnScreen(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[data-vagval-screen], [data-vagval-crash]')?.focus(),
    );
  }
}

/** Whose wording is preferred: the role that is answered for, or the audience that the page names. */
function wording({ model, evaluation }: Store, audience: string): string | undefined {
  return evaluation.standing.role ?? model.guide.audiences?.find((id) => id === audience);
}

/** When the whole of a document has been read, which it has unless the script that brought us did not wait for it. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
