import { ContextConsumer, ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EMPTY_DRAFT, isClosed, type Action, type Answers, type GuideBundle, type PageId } from '../core/index.js';
import { createStore, loadGuide, readBundle, type LoadResult, type Store } from '../store/index.js';
import {
  createText,
  INTERFACE_LANGUAGES,
  loadInterface,
  matchLanguage,
  problemPlace,
  problemSentence,
  type Text,
} from '../text/index.js';
import { fire } from './events.js';
import { adoptStyles } from './styles.js';
import { applyTokens, readTheme, type Theme } from './theme.js';
import { viewContext, type Go, type View } from './view.js';

const NO_THEME: Theme = {};
const SHOWN_PROBLEMS = 5;
let elements = 0;

/**
 * What all elements share: where the guide and the answers come from, the language, the tree they render into and the
 * stylesheet of it. An element within `<vagval-guide>` takes its view from there; one that stands alone loads its own.
 */
export abstract class VagvalElement extends LitElement {
  /** Address of the guide's folder, or of a `.json` file with guide and texts. */
  @property() src = '';
  /** Language of the guide; by default that of the nearest element around it that has one. */
  @property({ reflect: true }) override lang = '';
  /** Puts everything behind a shadow root, for pages whose styles cannot be trusted. Read when the element is connected. */
  @property({ type: Boolean }) isolated = false;
  /** Level of the first heading, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Wording for one kind of reader, one of the guide's audiences. Never changes the result. */
  @property() audience = '';
  /** Address of a theme, a JSON file with `tokens` and `classes`; or, as a property, the theme itself. */
  @property() theme: string | Theme = '';
  /** The guide with its texts, instead of `src`. */
  @property({ attribute: false }) guide: GuideBundle | undefined;

  /** The answers given so far, by question id. Setting them replaces all that is there. */
  @property({ attribute: false, noAccessor: true })
  get answers(): Answers {
    return this.store?.draft.answers ?? this.givenAnswers;
  }

  set answers(answers: Answers) {
    this.givenAnswers = answers;
    this.store?.dispatch({ type: 'replace', draft: { ...EMPTY_DRAFT, ...this.store.draft, answers } });
  }

  @state() protected store: Store | undefined;
  @state() private text: Text | undefined;
  @state() private failure: LoadResult | undefined;
  @state() private crashed = false;
  @state() private appliedTheme: Theme = NO_THEME;

  protected readonly idPrefix = `vagval-${++elements}`;
  private givenAnswers: Answers = {};
  private inline: string | undefined;
  private fallback: readonly Node[] = [];
  private loads = 0;
  private unsubscribe: (() => void) | undefined;
  private readonly provided = new ContextConsumer(this, { context: viewContext, subscribe: true });
  private readonly provider = new ContextProvider(this, { context: viewContext });

  /** Renders from a view, which is there. */
  protected abstract renderView(view: View): TemplateResult;

  /** The screen that is shown. Only the shell has several. */
  protected abstract readonly page: PageId;
  protected readonly returnTo: PageId | undefined = undefined;
  protected readonly go: Go | undefined = undefined;

  override connectedCallback(): void {
    if (this.inline === undefined) this.takeChildren();
    super.connectedCallback();
    const root = this.getRootNode();
    adoptStyles(this.shadowRoot ?? (root instanceof ShadowRoot ? root : this.ownerDocument));
    this.unsubscribe ??= this.store?.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  /** The view that is rendered from; undefined until the guide and its texts are there. */
  protected get view(): View | undefined {
    if (this.provided.value) return this.provided.value;
    const { store, text } = this;
    if (!store || !text) return undefined;
    return {
      model: store.model,
      draft: store.draft,
      evaluation: store.evaluation,
      text,
      page: this.page,
      returnTo: this.returnTo,
      headingLevel: Math.min(6, Math.max(1, Math.round(this.headingLevel) || 2)),
      prefix: this.idPrefix,
      theme: this.appliedTheme,
      audience: this.audience || undefined,
      dispatch: (action) => this.act(action),
      go: this.go,
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
    const root = this.ownerDocument.createElement('div');
    root.className = 'vagval';
    (this.isolated ? this.attachShadow({ mode: 'open' }) : this).append(root);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isPart) return;
    if (changed.has('src') || changed.has('lang') || changed.has('guide')) void this.load();
    else if (changed.has('audience')) void this.updateText();
    if (changed.has('theme')) void this.loadTheme();
    this.provider.setValue(this.view);
  }

  protected override update(changed: PropertyValues<this>): void {
    try {
      super.update(changed);
    } catch (error) {
      // A template that failed half way cannot be trusted with its own nodes; the answers are in the store, untouched.
      console.error(error);
      this.replaceTree();
      this.showCrash();
    }
  }

  protected override render(): TemplateResult {
    const view = this.view;
    if (this.crashed) return this.crashTemplate();
    if (this.failure) return this.failureTemplate(this.failure);
    if (!view) return html`${nothing}`;
    return this.renderView(view);
  }

  protected override updated(): void {
    if (this.isPart || !this.text) return;
    const root = this.renderRoot as HTMLElement;
    root.lang = this.text.language;
    root.dir = this.text.direction;
  }

  /** Whether the element stands within another one and renders from its view. */
  private get isPart(): boolean {
    return this.provided.value !== undefined || this.parentElement?.closest('.vagval') != null;
  }

  /** Reads an inline guide and remembers the other children, which are there for pages without JavaScript. */
  private takeChildren(): void {
    const script = this.querySelector(':scope > script[type="application/json"]');
    this.inline = script?.textContent ?? '';
    this.fallback = [...this.childNodes].filter((node) => node !== script);
  }

  private async load(): Promise<void> {
    const load = ++this.loads;
    const wanted = this.wantedLanguage();
    const result = await this.read(wanted);
    if (load !== this.loads) return;
    if (!result) return void (this.failure = undefined);
    if (!('model' in result)) return this.fail(result, wanted);
    const draft = this.store?.draft ?? { ...EMPTY_DRAFT, answers: this.givenAnswers };
    const same = this.store?.model.guide.id === result.model.guide.id;
    this.unsubscribe?.();
    this.store = createStore(result.model, same ? draft : { ...EMPTY_DRAFT, answers: this.givenAnswers });
    this.unsubscribe = this.store.subscribe(() => this.requestUpdate());
    await this.updateText(result.language);
    if (load !== this.loads) return;
    this.failure = undefined;
    for (const node of this.fallback) node.parentNode?.removeChild(node);
  }

  private async read(wanted: string): Promise<LoadResult | undefined> {
    if (this.guide !== undefined) return readBundle(this.guide, wanted);
    if (this.inline) return readBundle(this.inline, wanted);
    if (this.src !== '') return loadGuide(new URL(this.src, this.ownerDocument.baseURI).href, wanted);
    return undefined;
  }

  private async fail(result: LoadResult, wanted: string): Promise<void> {
    const language = matchLanguage(wanted, INTERFACE_LANGUAGES);
    this.text ??= createText({ language, interfaceTexts: await loadInterface(language) });
    this.failure = result;
    const codes = 'problems' in result ? result.problems.map(({ code }) => code) : ['unreachable'];
    fire(this, 'vagval-error', { codes });
  }

  private async updateText(language = this.text?.language): Promise<void> {
    if (!this.store || language === undefined) return;
    const { model } = this.store;
    const interfaceTexts = await loadInterface(matchLanguage(language, INTERFACE_LANGUAGES));
    const audience = model.guide.audiences?.find((id) => id === this.audience);
    this.text = createText({ language, model, interfaceTexts, audience });
  }

  private async loadTheme(): Promise<void> {
    const earlier = this.appliedTheme;
    const theme = this.theme;
    let next = NO_THEME;
    if (typeof theme !== 'string') next = readTheme(theme);
    else if (theme !== '') {
      const response = await fetch(new URL(theme, this.ownerDocument.baseURI)).catch(() => undefined);
      // A page that cannot be dressed is still a page.
      next = readTheme(await response?.json().catch(() => undefined));
    }
    this.appliedTheme = next;
    applyTokens(this.renderRoot as HTMLElement, earlier, next);
  }

  private wantedLanguage(): string {
    if (this.lang !== '') return this.lang;
    for (let node: Node | null = this.parentNode; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
      if (node instanceof Element && node.getAttribute('lang')) return node.getAttribute('lang')!;
    }
    return '';
  }

  private replaceTree(): void {
    const fresh = this.ownerDocument.createElement('div');
    fresh.className = 'vagval';
    (this.renderRoot as HTMLElement).replaceWith(fresh);
    (this as { renderRoot: HTMLElement }).renderRoot = fresh;
    this.renderOptions.renderBefore = null;
  }

  /** After the update that failed, since what changes within one is not rendered. */
  private showCrash(): void {
    void this.updateComplete.then(() => (this.crashed = true));
  }

  private crashTemplate(): TemplateResult {
    const retry = () => (this.crashed = false);
    return html`<div class="vagval-failure" role="alert">
      <p>${this.text?.ui('load.crashed')}</p>
      <button type="button" class="vagval-button vagval-primary" @click=${retry}>${this.text?.ui('load.retry')}</button>
    </div>`;
  }

  private failureTemplate(result: LoadResult): TemplateResult {
    const text = this.text!;
    if (!('problems' in result)) {
      const file = 'unreachable' in result ? result.unreachable : '';
      return html`<div class="vagval-failure" role="alert">
        <p><strong>${text.ui('load.failed')}</strong></p>
        <p>${text.ui('load.network', { file })}</p>
        <button type="button" class="vagval-button vagval-primary" @click=${() => void this.load()}>
          ${text.ui('load.retry')}
        </button>
      </div>`;
    }
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    const more = errors.length - SHOWN_PROBLEMS;
    return html`<div class="vagval-failure" role="alert">
      <p><strong>${text.ui('load.failed')}</strong></p>
      <p>${text.ui('load.problems', { count: errors.length })}</p>
      <ul>
        ${errors
          .slice(0, SHOWN_PROBLEMS)
          .map((problem) => html`<li><code>${problemPlace(problem)}</code> ${problemSentence(problem, text)}</li>`)}
      </ul>
      ${more > 0 ? html`<p>${text.ui('load.more', { count: more })}</p>` : nothing}
    </div>`;
  }
}
