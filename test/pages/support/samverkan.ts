/** The main guide as the tests know it: its pages, and the eight cases of its authors (domain.md, 2.6). */
import guide from '../../../guides/strategisk-samverkan/guide.json';

export type AnswerSet = Readonly<Record<string, string>>;

interface GuidePage {
  readonly id: string;
  readonly questions: readonly { readonly id: string; readonly kind: string }[];
}

/** All pages of questions in order. */
export const pages: readonly GuidePage[] = guide.steps.flatMap((step) => (step.pages ?? []) as GuidePage[]);

export const outcomes: readonly string[] = guide.outcomes.map(({ id }) => id);

/** The closed questions, which are the facts that rules look at. */
export const facts: readonly string[] = pages
  .flatMap(({ questions }) => questions)
  .filter(({ kind }) => kind === 'single')
  .map(({ id }) => id);

/** Whether a question is asked at all (domain.md, 2.1: the skip rules). */
export function isAsked(question: string, answers: AnswerSet): boolean {
  const nobody = answers['agande'] === 'ingen_an';
  if (question === 'klar_uppfattning' || question === 'sjalvstyre') return answers['medel'] !== 'inga' && !nobody;
  if (question === 'leverans') return answers['saljer'] !== 'nej' && !nobody;
  return true;
}

/** All asked facts, with "don't know yet" for those that a case does not name. */
export function complete(answers: AnswerSet): AnswerSet {
  const asked = facts.filter((id) => isAsked(id, answers));
  return Object.fromEntries(asked.map((id) => [id, answers[id] ?? 'vet_inte']));
}

/** The pages that somebody with these answers comes through. */
export function askedPages(answers: AnswerSet): readonly GuidePage[] {
  return pages.filter(({ questions }) => questions.some(({ id }) => isAsked(id, answers)));
}

export interface ExpectedCase {
  readonly id: string;
  readonly title: string;
  readonly answers: AnswerSet;
  /** The leading outcome; null if none is recommended. */
  readonly leading: string | null;
  readonly alsoRanked: readonly string[];
  readonly notRanked: readonly string[];
  readonly blocked: readonly string[];
  readonly notApplicable: readonly string[];
  /** Items of the source that must be among the reasons that hold. */
  readonly reasons: readonly string[];
  /** Points to keep in mind that must stand with the leading outcome. */
  readonly consider: readonly string[];
  readonly notices: readonly string[];
  readonly findOut: readonly string[];
}

const [F1, F2, F3, F4, F5, F6, F7] = [
  'overenskommelse',
  'representation',
  'projektmedel',
  'organisationsstod',
  'verksamhetsstod',
  'iop',
  'upphandling',
] as const;
const nothing = { alsoRanked: [], notRanked: [], consider: [], notices: [], findOut: [] } as const;

export const cases: readonly ExpectedCase[] = [
  {
    ...nothing,
    id: 'V1',
    title: 'Föreningsrådet Granbyn',
    answers: parse(
      'politisk_vilja ja · aktorstyp paraply · fokus forutsattningar · sektor_organiserad ja · agande ingen_an · forandringsvilja ja · tidshorisont lang_utan · medel inga · stabilitet ja · tillit delvis · gemensam_bild delvis · initiativ gemensamt · saljer nej',
    ),
    leading: F1,
    alsoRanked: [F2],
    blocked: [],
    notApplicable: [F3, F4, F5, F6, F7],
    reasons: ['F1.P1', 'F1.P2', 'F1.P3', 'F2.P2'],
    notices: ['samtal.racker'],
  },
  {
    ...nothing,
    id: 'V2',
    title: 'Teater Tröskeln',
    answers: parse(
      'aktorstyp enskild · fokus sakomrade · sektor_organiserad nej · agande ideburen · forandringsvilja ja · lage ny_ide · tidshorisont kort · medel avgransad_del · klar_uppfattning nej · sjalvstyre forhandlingsbart · stabilitet ja · tillit ja · gemensam_bild delvis · komplex nej · kontinuerlig nej · initiativ ideburen · marknad nej · saljer nej',
    ),
    leading: F3,
    blocked: [F1, F4],
    notApplicable: [F7],
    reasons: ['F3.P1', 'F1.N1', 'F4.N2'],
    consider: ['F3.T2'],
  },
  {
    ...nothing,
    id: 'V3',
    title: 'Kvinnojouren Ankaret',
    answers: parse(
      'politisk_vilja ja · aktorstyp enskild · fokus sakomrade · sektor_organiserad ja · agande ideburen · forandringsvilja ja · lage etablerad · tidshorisont ett_ar · medel hela · klar_uppfattning ja · sjalvstyre avgorande · stabilitet ja · tillit ja · gemensam_bild ja · komplex ja · kontinuerlig nej · initiativ ideburen · marknad nej · saljer nej',
    ),
    leading: F4,
    alsoRanked: [F2],
    blocked: [F1, F3, F5],
    notApplicable: [F7],
    reasons: ['F4.P1', 'F4.P2', 'F2.P2', 'F1.N1', 'F3.N1', 'F5.N1'],
  },
  {
    ...nothing,
    id: 'V4',
    title: 'Läxhjälpen i Ekbackens IK',
    answers: parse(
      'aktorstyp enskild · fokus sakomrade · agande ideburen · forandringsvilja ja · lage etablerad · tidshorisont ett_ar · medel avgransad_del · klar_uppfattning ja · sjalvstyre forhandlingsbart · stabilitet ja · tillit delvis · gemensam_bild ja · komplex nej · kontinuerlig nej · initiativ ideburen · marknad nej · saljer nej',
    ),
    leading: F5,
    blocked: [F1, F3],
    notApplicable: [F7],
    reasons: ['F5.P1', 'F1.N1', 'F3.N1'],
    notices: ['samtal.forst'],
  },
  {
    ...nothing,
    id: 'V5',
    title: 'Gemenskap 75+',
    answers: parse(
      'politisk_vilja ja · aktorstyp enskild · fokus sakomrade · sektor_organiserad ja · agande tillsammans · forandringsvilja ja · lage utveckla · tidshorisont lang_med · medel avgransad_del · klar_uppfattning nej · sjalvstyre forhandlingsbart · stabilitet ja · tillit ja · gemensam_bild ja · komplex ja · kontinuerlig ja · initiativ ideburen · marknad nej · saljer nej',
    ),
    leading: F6,
    alsoRanked: [F2],
    blocked: [F1],
    notApplicable: [F7],
    reasons: ['F6.P1', 'F6.P2', 'F6.P3', 'F2.P2', 'F1.N1'],
    consider: ['F6.T1', 'F6.T2', 'n4', 'n7', 'n8', 'n9', 'n10'],
  },
  {
    ...nothing,
    id: 'V6',
    title: 'Återbruket ASF',
    answers: parse(
      'politisk_vilja ja · aktorstyp enskild · fokus sakomrade · agande bestallning · forandringsvilja ja · lage etablerad · tidshorisont lang_utan · medel inga · stabilitet ja · tillit ja · komplex nej · kontinuerlig nej · initiativ offentlig · marknad ja · saljer ja · leverans ja',
    ),
    leading: F7,
    blocked: [F1, F6],
    notApplicable: [F3, F4, F5],
    reasons: ['F7.P1', 'F1.N1', 'F6.N1', 'F6.N3'],
    consider: ['n1', 'n2', 'n3', 'n4'],
  },
  {
    ...nothing,
    id: 'V7',
    title: 'Pensionärernas samorganisation',
    answers: parse(
      'aktorstyp paraply · fokus sakomrade · sektor_organiserad ja · agande var_part_sin · forandringsvilja ja · medel inga · stabilitet ja · tillit ja · gemensam_bild delvis · komplex nej · initiativ ideburen · marknad nej · saljer nej',
    ),
    leading: F2,
    alsoRanked: [F1],
    blocked: [],
    notApplicable: [F3, F4, F5, F7],
    reasons: ['F2.P1', 'F2.P2', 'F1.P2'],
    notices: ['samtal.racker'],
  },
  {
    ...nothing,
    id: 'V8',
    title: 'Stadsdelen Höjden',
    answers: parse(
      'aktorstyp enskild · fokus sakomrade · sektor_organiserad nej · forandringsvilja delvis · lage utveckla · medel inga · tillit nej · gemensam_bild nej · komplex ja · initiativ offentlig · saljer nej',
    ),
    leading: null,
    notRanked: [F2],
    blocked: [F1, F6],
    notApplicable: [F3, F4, F5, F7],
    reasons: ['F1.N1', 'F6.N1', 'F6.N2', 'F2.T3', 'F2.N1'],
    notices: ['samtal.racker'],
    findOut: ['marknad', 'politisk_vilja', 'agande'],
  },
];

export function caseOf(id: string): ExpectedCase {
  const found = cases.find((entry) => entry.id === id);
  if (!found) throw new Error(`There is no case ${id}`);
  return found;
}

/** Reads "tillit ja · medel inga", as the cases are written where they come from. */
function parse(answers: string): AnswerSet {
  return Object.fromEntries(answers.split(' · ').map((pair) => pair.split(' ')));
}
