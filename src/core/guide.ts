/**
 * The guide format. These interfaces are the one source of `guides/guide.schema.json` (generated) and of the
 * shape check that runs before a guide does; their comments are the help an editor shows while one types.
 * A guide holds structure, rules and ids. Every sentence stands in `locales/<language>.json` (see `text-keys.ts`), and
 * which languages there are in `locales/index.json`, so that a new one touches nothing else.
 */

/**
 * Letters, digits, `_` and `-`, starting with a letter. Swedish ids are written without å, ä, ö.
 * @pattern ^[A-Za-z][A-Za-z0-9_-]{0,63}$
 */
export type Id = string;

/**
 * Like an id, but may have parts separated by dots: `samtal.forst`, `F6.P1.ja`.
 * @pattern ^[A-Za-z][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9][A-Za-z0-9_-]{0,63}){0,7}$
 */
export type DottedId = string;

/**
 * A BCP 47 language tag, such as `sv`, `en` or `sv-simple`.
 * @pattern ^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$
 */
export type LanguageTag = string;

/**
 * A day, written year-month-day: `2026-11-22`.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
 */
export type IsoDate = string;

/**
 * A day, a month or a year: `2026-11-22`, `2026-11`, `2026`.
 * @pattern ^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$
 */
export type PartialDate = string;

/** What stands in `guide.json`. */
export interface Guide {
  /** Where the editor finds the schema of this file, for example `../guide.schema.json`. */
  readonly $schema?: string;
  readonly format: 'vagval-guide/1';
  /** The same as the name of the guide's folder. */
  readonly id: Id;
  /**
   * Raise it when questions, answers or rules change: major when saved answers may have to be given again.
   * @pattern ^\d+\.\d+\.\d+$
   */
  readonly version: string;
  /**
   * What became of ids that earlier versions had, so that answers saved then find their place: an entry for each version
   * that renamed or removed something, or asks something else under the same id. The oldest stands first. Keep them all:
   * somebody may still have an answer file from the first version.
   * @maxItems 200
   */
  readonly changes?: readonly VersionChanges[];
  /**
   * Kinds of readers who may get their own wording of a text. The first is the one the plain texts are written for.
   * A text for another audience stands beside the plain one with the audience behind an underscore:
   * `title` and `title_offentlig`. Wording can never change a result.
   */
  readonly audiences?: readonly Id[];
  /**
   * The question of kind `single` that says who answers; its options are the roles. Pages and questions can be asked of
   * some roles only (`askedOf`), and a text can have its own wording for a role as it can for an audience:
   * `title_styrelse`. The question has no answer `vet_inte`, and it must stand before all that is asked of some roles.
   */
  readonly respondent?: Id;
  /** The guide is answered again and again: the reader can set the answers of last time beside the new ones. */
  readonly recurring?: boolean;
  /**
   * What the guide rests on. Everything that is asked or claimed points here.
   * @minItems 1
   * @maxItems 1000
   */
  readonly sources: readonly Source[];
  /**
   * The way through the guide, in order.
   * @minItems 1
   */
  readonly steps: readonly Step[];
  /**
   * The groups that outcomes are shown in, the one that asks least of the parties first.
   * @maxItems 100
   */
  readonly levels?: readonly Level[];
  /**
   * What the guide can recommend. Their order is the order of the guide and breaks ties.
   * @maxItems 200
   */
  readonly outcomes?: readonly Outcome[];
  /**
   * Pairs of outcomes that can never be recommended together, on purpose. Verification warns of such pairs that are not
   * named here.
   */
  readonly exclusive?: readonly (readonly [Id, Id])[];
  /** How reasons become a ranking. */
  readonly ranking?: Ranking;
  /**
   * Messages about the result as a whole. They are tried in order.
   * @maxItems 200
   */
  readonly notices?: readonly Notice[];
  /** Dated notes, often about law, that outcomes refer to. They are hedged: they say what to find out. */
  readonly notes?: readonly Note[];
  readonly agenda?: Agenda;
  /** Pictures of the answers. Each is also read out as a list, and printed. */
  readonly pictures?: readonly Picture[];
  /** Terms explained beside the question or outcome that names them in `terms`. */
  readonly glossary?: readonly Id[];
  /** What the guide does not consider, one id for each sentence. Shown with every result. */
  readonly limits?: readonly Id[];
  /** Notes that concern the guide as a whole and are shown with its limits. */
  readonly about?: readonly Id[];
}

/**
 * What one version renamed or removed. The earlier id stands to the left; to the right the id that it has from this
 * version on, or `null` when nothing came in its place. All lines count at once: what was renamed again in a later
 * version stands in the entry of that version.
 */
export interface VersionChanges {
  /**
   * The version that made the changes.
   * @pattern ^\d+\.\d+\.\d+$
   */
  readonly version: string;
  /**
   * Questions. Answers to a question that was removed are kept, and come back if the question does: write
   * `"noise": "noise"` for one that is back with the same meaning.
   */
  readonly questions?: Readonly<Record<string, Id | null>>;
  /**
   * Options, by the id that their question has from this version on; several may become one. An answer whose option was
   * removed is set aside and the question asked again. For a question of kind `actors`: its sides.
   */
  readonly options?: Readonly<Record<string, Readonly<Record<string, Id | null>>>>;
  readonly outcomes?: Readonly<Record<string, Id | null>>;
  /** Points of the agenda and items to consider: what was noted on them moves along. */
  readonly agenda?: Readonly<Record<string, DottedId | null>>;
  /**
   * Questions that now ask something else, by the id that they have from this version on: an earlier answer no longer
   * counts and the reader is asked again. Also for a new question under an id that was used before.
   */
  readonly askAgain?: readonly Id[];
}

/** A document or page that the guide rests on. */
export interface Source {
  readonly id: Id;
  /** The title as printed on the source, in the source's own language. */
  readonly title: string;
  readonly publisher: string;
  /** The language of the title. */
  readonly language: LanguageTag;
  /** The year or years as one would cite them: `2021`, `2016–2019`, `odaterad`. */
  readonly year?: string;
  /**
   * Only web addresses.
   * @pattern ^https?://
   */
  readonly url?: string;
  /** When somebody last read the source and compared the guide with it. */
  readonly reviewedOn: IsoDate;
  /** When somebody must read it again. `vagval check` warns from that day. */
  readonly verifyBy?: IsoDate;
}

/** A place in a source. */
export interface SourceRef {
  /** The id of an entry in `sources`. */
  readonly source: Id;
  /** The id or the heading of the item in the source. */
  readonly item?: string;
}

/** @discriminator shows */
export type Step = QuestionStep | RecommendationStep | AgendaStep;

/** A step of the guide in which the reader answers questions. */
export interface QuestionStep {
  readonly id: Id;
  readonly shows: 'questions';
  /** @minItems 1 */
  readonly pages: readonly Page[];
}

/** The step in which the reader sees the recommendation, compares and chooses. */
export interface RecommendationStep {
  readonly id: Id;
  readonly shows: 'recommendation';
}

/** The step in which the reader gets an agenda for the conversation. */
export interface AgendaStep {
  readonly id: Id;
  readonly shows: 'agenda';
}

/** One screen of questions. */
export interface Page {
  readonly id: Id;
  /** Groups pages under a heading of their own, for example the theme that they belong to. */
  readonly section?: Id;
  /** The roles that the page is for, options of the `respondent` question; by default all. */
  readonly askedOf?: readonly Id[];
  /** The page is shown unless this is false. It may only look at questions on earlier pages. */
  readonly showIf?: Rule;
  /**
   * One question a page is easiest to answer; several are allowed.
   * @minItems 1
   */
  readonly questions: readonly Question[];
}

/** @discriminator kind */
export type Question =
  | SingleQuestion
  | MultipleQuestion
  | ScaleQuestion
  | NumberQuestion
  | DateQuestion
  | TextQuestion
  | LongTextQuestion
  | ActorsQuestion;

/** What all questions have in common. */
export interface QuestionBase {
  /** Never change the id of a question that has been published: saved answers are kept under it. */
  readonly id: Id;
  /** Where the question comes from. */
  readonly source: SourceRef;
  /** The roles that the question is for, options of the `respondent` question; by default all. */
  readonly askedOf?: readonly Id[];
  /**
   * The question is shown unless this is false. It may only look at earlier questions.
   * Answers to a question that is not shown are kept but never count.
   */
  readonly showIf?: Rule;
  /** Terms from the glossary that are explained under the question. */
  readonly terms?: readonly Id[];
}

/** An answer to choose. */
export interface Option {
  /** Never `vet_inte`: that answer stands on every closed question by itself. */
  readonly id: Id;
  /** The option is offered unless this is false. It may only look at earlier questions. */
  readonly showIf?: Rule;
  /** On a question with several answers: choosing this one takes the others away, as "none of these" does. */
  readonly alone?: boolean;
}

/** One answer out of several. Its answer is the id of the option. */
export interface SingleQuestion extends QuestionBase {
  readonly kind: 'single';
  /**
   * @minItems 2
   * @maxItems 1000
   */
  readonly options: readonly Option[];
  /**
   * The options that the circumstances can come to match, by effort or over time. Only they may be named as what would
   * have to be otherwise for an outcome to fit; each needs a text under `preconditions`, a clause that goes on after
   * "if". Leave out what is only a matter of how one answers.
   */
  readonly changeable?: readonly Id[];
}

/** Any number of answers. Its answer is a list of option ids. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  /**
   * @minItems 1
   * @maxItems 1000
   */
  readonly options: readonly Option[];
}

/** A point on a scale. Its answer is a whole number from 1 to `points`. */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: 'scale';
  /**
   * @minimum 2
   * @maximum 11
   */
  readonly points: number;
}

/** A number. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** A day. Its answer is written year-month-day. */
export interface DateQuestion extends QuestionBase {
  readonly kind: 'date';
  readonly min?: IsoDate;
  readonly max?: IsoDate;
}

/** A line of text. Rules cannot look at it. */
export interface TextQuestion extends QuestionBase {
  readonly kind: 'text';
}

/** A reflection in free text. Rules cannot look at it. */
export interface LongTextQuestion extends QuestionBase {
  readonly kind: 'long-text';
}

/** A list of parties, each with a name, a side and a role. Rules cannot look at it. */
export interface ActorsQuestion extends QuestionBase {
  readonly kind: 'actors';
  /**
   * The sides a party can stand on.
   * @minItems 1
   * @maxItems 100
   */
  readonly sides: readonly Id[];
}

/** A group of outcomes that ask about as much of the parties. */
export interface Level {
  readonly id: Id;
  readonly source: SourceRef;
  /** Statements of the source about the level as a whole, which reasons may rest on. */
  readonly items?: readonly Item[];
}

/** A statement of a source, in the guide's own words. Reasons rest on items. */
export interface Item {
  readonly id: DottedId;
  readonly source: SourceRef;
}

/** Something that the guide can recommend. */
export interface Outcome {
  readonly id: Id;
  /** A short code, unique in the guide. */
  readonly code: Id;
  /** The id of a level. */
  readonly level: Id;
  /** Statements on what it is. */
  readonly describes: readonly Item[];
  /**
   * Statements on when it suits. The ranking divides by their number.
   * @maxItems 1000
   */
  readonly suits: readonly Item[];
  /** Statements on when it does not suit. */
  readonly unsuited: readonly Item[];
  /** Statements to keep in mind, whatever the answers. */
  readonly consider: readonly Item[];
  /** Dated notes shown with it, whatever the answers. */
  readonly notes?: readonly Id[];
  /**
   * @minItems 1
   * @maxItems 1000
   */
  readonly reasons: readonly Reason[];
  /** Terms from the glossary that are explained with it. */
  readonly terms?: readonly Id[];
}

/**
 * What a reason does when its rule is true. `not-applicable` wins over `blocks`, and both over the ranking;
 * `notes` only shows its text.
 */
export type Effect = 'not-applicable' | 'blocks' | 'supports' | 'weakly-supports' | 'opposes' | 'notes';

/** Whether the source says it or the authors of the guide read it so. The page shows which. */
export type Provenance = 'guide-says' | 'our-reading';

/** A rule over the answers that speaks for, against or beside an outcome. */
export interface Reason {
  /** Unique in the whole guide. */
  readonly id: DottedId;
  /** The item of this outcome, or of a level, that the reason rests on. */
  readonly item: DottedId;
  readonly effect: Effect;
  readonly provenance: Provenance;
  readonly when: Rule;
  /** Only for `notes`: show the text also when the rule is open because somebody answered `vet_inte`. */
  readonly alsoWhenUnsure?: boolean;
  /** Only for `blocks`: whether the circumstances can change. Then the text `change` says what would have to be. */
  readonly changeable?: boolean;
  /** Only for `blocks`: if nothing else blocks the outcome it is a near miss, however little speaks for it. */
  readonly alwaysNearMiss?: boolean;
}

/**
 * score = share of the "suits" items that a true `supports` reason rests on
 *       + `weaklySupports` for each true reason of that effect − `opposes` for each true reason of that effect.
 * An outcome fits from `fits`, may fit from `mayFit`, and has weak support below. The score is never shown.
 */
export interface Ranking {
  /**
   * @minimum -1000
   * @maximum 1000
   */
  readonly weaklySupports: number;
  /**
   * @minimum -1000
   * @maximum 1000
   */
  readonly opposes: number;
  /**
   * @minimum -1000
   * @maximum 1000
   */
  readonly fits: number;
  /**
   * @minimum -1000
   * @maximum 1000
   */
  readonly mayFit: number;
}

/** A message about the result as a whole. */
export interface Notice {
  readonly id: DottedId;
  /** May look at answers and at `result.*` (see `result-variables.ts`). Shown when true. */
  readonly when: Rule;
  /** Where the message leads: to the agenda, or back to the questions that are still open. */
  readonly leadsTo?: 'agenda' | 'questions';
  readonly source: SourceRef;
}

/** A dated note. */
export interface Note {
  readonly id: Id;
  readonly source: SourceRef;
  /** The day that the note describes; only the year, or the year and month, where no more is known. */
  readonly asOf: PartialDate;
  /** From this day the note must be read against its source again. */
  readonly verifyBy: IsoDate;
}

/** What the parties are to talk about. */
export interface Agenda {
  /** @minItems 1 */
  readonly themes: readonly AgendaTheme[];
}

export interface AgendaTheme {
  readonly id: Id;
  readonly source: SourceRef;
  /** @minItems 1 */
  readonly items: readonly AgendaItem[];
}

/** A point on the agenda. Its rules may look at answers and at `result.chosen`. */
export interface AgendaItem {
  readonly id: DottedId;
  /** Where the point comes from, if it is not the theme as a whole. */
  readonly source?: SourceRef;
  /** True when the source has no such question and the guide's authors derived it. */
  readonly derived?: boolean;
  /** The point is on the agenda unless this is false. */
  readonly showIf?: Rule;
  /** When true, the chosen outcome or the answers have probably settled the point already. */
  readonly settledIf?: Rule;
  /** Questions whose answers are shown with the point. */
  readonly answers?: readonly Id[];
}

/** @discriminator kind */
export type Picture = CirclePicture | ProcessPicture | ProfilePicture;

/** What all pictures have in common. */
export interface PictureBase {
  readonly id: Id;
  /** Where the picture, or the thought that it shows, comes from. */
  readonly source: SourceRef;
}

/** The parties around what they have in common, each one of several. Shown with the question of the parties. */
export interface CirclePicture extends PictureBase {
  readonly kind: 'circle';
  /** The question of kind `actors` that the parties come from. */
  readonly actors: Id;
  /** The question of kind `text` or `long-text` whose answer stands in the middle. */
  readonly centre?: Id;
}

/** Stages that follow each other, with the one where the parties are. Shown with the question. */
export interface ProcessPicture extends PictureBase {
  readonly kind: 'process';
  /** The question of kind `single` whose options are the stages, in order. */
  readonly question: Id;
  /** Options of the question that are not stages, such as "not begun". */
  readonly without?: readonly Id[];
}

/** Bars in groups, for example one group for each principle with a bar for each side. Shown with the result. */
export interface ProfilePicture extends PictureBase {
  readonly kind: 'profile';
  /** Sides that bars belong to. Without them each group has one bar. */
  readonly sides?: readonly Id[];
  /** @minItems 1 */
  readonly groups: readonly ProfileGroup[];
}

export interface ProfileGroup {
  readonly id: Id;
  readonly source: SourceRef;
  /** @minItems 1 */
  readonly bars: readonly ProfileBar[];
}

export interface ProfileBar {
  /** One of the picture's sides; needed when it has any. */
  readonly side?: Id;
  /**
   * Questions of kind `scale` with equally many points in the whole picture.
   * @minItems 1
   */
  readonly questions: readonly Id[];
}

/**
 * A rule in JsonLogic. It is true, false, or open: open means that it rests on a question that is not answered or
 * that is answered with `vet_inte`. Every comparison sets one question against fixed values. A bare `{"var": "…"}`
 * stands only for a list (a question with several answers, or a list in `result.*`): true when the list is not empty.
 */
export type Rule =
  | boolean
  | { readonly and: readonly Rule[] }
  | { readonly or: readonly Rule[] }
  | { readonly '!': readonly [Rule] | Rule }
  | { readonly if: readonly Rule[] }
  | { readonly '==': Comparison }
  | { readonly '===': Comparison }
  | { readonly '!=': Comparison }
  | { readonly '!==': Comparison }
  | { readonly '<': Comparison }
  | { readonly '<=': Comparison }
  | { readonly '>': Comparison }
  | { readonly '>=': Comparison }
  | { readonly in: Comparison }
  | { readonly var: string };

/** What a comparison sets side by side: one `{"var": "question"}` and fixed values. */
export type Comparison = readonly Operand[];

export type Operand = string | number | readonly (string | number)[] | { readonly var: string };

/** A guide with the texts of one or more of its languages, as it is read by a page. */
export interface GuideBundle {
  readonly guide: Guide;
  /** What stands in `locales/index.json`, the source language first. Left out: those of `locales`, in their order. */
  readonly languages?: readonly LanguageTag[];
  readonly locales: Readonly<Record<LanguageTag, unknown>>;
}

/** What stands in `cases.json`: described organisations, the guide's own tests. */
export interface CasesFile {
  readonly $schema?: string;
  readonly cases: readonly Case[];
}

/** A made-up organisation with its answers and what the guide is expected to say. */
export interface Case {
  readonly id: Id;
  /** A made-up name. */
  readonly title: string;
  /** The situation in a few sentences. Say that it is made up. */
  readonly description?: string;
  /** Answers by question id. Questions that are left out are not answered. */
  readonly answers: Readonly<Record<Id, unknown>>;
  readonly expect: Expectation;
}

/** What must hold of the result. What is left out is not checked. */
export interface Expectation {
  /** The outcome with rank 1; `null` if none may be ranked. */
  readonly leading?: Id | null;
  /** The status of some outcomes. */
  readonly statuses?: Readonly<
    Record<Id, 'fits' | 'may-fit' | 'weak' | 'undecided' | 'does-not-fit' | 'not-applicable'>
  >;
  /** Exactly these outcomes are ranked, in this order. */
  readonly order?: readonly Id[];
  /** Outcomes that must be ranked beside the leading one. */
  readonly ranked?: readonly Id[];
  /** Outcomes that must not be ranked. */
  readonly notRanked?: readonly Id[];
  /** Exactly these outcomes have the status `does-not-fit`. */
  readonly blocked?: readonly Id[];
  /** Exactly these outcomes have the status `not-applicable`. */
  readonly notApplicable?: readonly Id[];
  /** Items that a true reason must rest on, or ids of true reasons. */
  readonly reasons?: readonly DottedId[];
  /** Items and notes that must be shown under "to consider" of the leading outcome. */
  readonly consider?: readonly DottedId[];
  /** Exactly these notices are shown. */
  readonly notices?: readonly DottedId[];
  /** Questions that must be among the points to find out. */
  readonly findOut?: readonly Id[];
}
