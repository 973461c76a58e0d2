/**
 * The main guide's logic once more, written from `domain.md` §2.1–2.4 alone and in another way than the library: flat
 * tables, integers for scores, no rules. Where it and the library differ, one of them has misread the document.
 */

/** §2.1: facts and their answers. */
export const FACTS = {
  politisk_vilja: ['ja', 'nej'],
  aktorstyp: ['paraply', 'enskild'],
  fokus: ['forutsattningar', 'sakomrade', 'bada'],
  sektor_organiserad: ['ja', 'nej'],
  agande: ['ingen_an', 'var_part_sin', 'ideburen', 'tillsammans', 'bestallning'],
  forandringsvilja: ['ja', 'delvis', 'nej'],
  lage: ['ny_ide', 'utveckla', 'etablerad'],
  tidshorisont: ['kort', 'ett_ar', 'lang_med', 'lang_utan'],
  medel: ['inga', 'avgransad_del', 'hela'],
  klar_uppfattning: ['ja', 'nej'],
  sjalvstyre: ['avgorande', 'forhandlingsbart'],
  stabilitet: ['ja', 'nej'],
  tillit: ['ja', 'delvis', 'nej'],
  gemensam_bild: ['ja', 'delvis', 'nej'],
  komplex: ['ja', 'nej'],
  kontinuerlig: ['ja', 'nej'],
  initiativ: ['ideburen', 'offentlig', 'gemensamt'],
  marknad: ['ja', 'nej'],
  saljer: ['ja', 'nej'],
  leverans: ['ja', 'nej'],
} as const satisfies Record<string, readonly string[]>;

export type Fact = keyof typeof FACTS;
export const FACT_IDS = Object.keys(FACTS) as Fact[];
export const UNKNOWN = 'vet_inte';

/** Answers to facts; what is left out is not answered. */
export type FactAnswers = { readonly [Id in Fact]?: string };

/** §2.1, skip rules. */
const SKIPS: readonly (readonly [Fact, string, readonly Fact[]])[] = [
  ['medel', 'inga', ['klar_uppfattning', 'sjalvstyre']],
  ['saljer', 'nej', ['leverans']],
  ['agande', 'ingen_an', ['klar_uppfattning', 'sjalvstyre', 'leverans']],
];

/** §1.3, §1.4 and §2.3: forms in the order of the guide, with level (1 asks least) and number of Passar bullets. */
export const FORMS = [
  { code: 'F1', id: 'overenskommelse', level: 1, bullets: 3 },
  { code: 'F2', id: 'representation', level: 1, bullets: 2 },
  { code: 'F3', id: 'projektmedel', level: 2, bullets: 1 },
  { code: 'F4', id: 'organisationsstod', level: 2, bullets: 2 },
  { code: 'F5', id: 'verksamhetsstod', level: 2, bullets: 1 },
  { code: 'F6', id: 'iop', level: 3, bullets: 3 },
  { code: 'F7', id: 'upphandling', level: 3, bullets: 1 },
] as const;

/**
 * §2.2, the truth table. Rows that stand on one line there (`ja / nej`) stand on two here, and a condition in brackets
 * stands in the cell behind `&`. The row `medel = avgransad_del` says "P1 with next row" of F5, which is that next row.
 */
const TRUTH_TABLE = `
fact = value                                 | F1    | F2    | F3    | F4    | F5    | F6                  | F7
politisk_vilja = ja                          | ++ P1 |       |       |       |       | + T1 & tillit = ja  |
politisk_vilja = nej                         | − T1  |       |       |       |       | − T1                |
aktorstyp = paraply                          | ++ P2 |       |       |       |       |                     |
aktorstyp = enskild & fokus = sakomrade      | ✖ N1  |       |       |       |       |                     |
fokus = forutsattningar                      | ++ P3 |       |       |       |       |                     |
fokus = bada                                 | ++ P3 |       |       |       |       | + B1                |
fokus = sakomrade                            |       |       |       |       |       | + B1                |
sektor_organiserad = ja                      | + T2  | ++ P2 |       |       |       |                     |
sektor_organiserad = nej                     | ⚠ T2  | − T3  |       |       |       |                     |
agande = ingen_an                            |       |       | ○     | ○     | ○     | ○                   | ○
agande = var_part_sin                        |       | ++ P1 |       |       |       | − L3                |
agande = ideburen                            |       |       | + L2  | + L2  | + L2  |                     |
agande = tillsammans                         |       |       |       |       |       | + L3                | − L3
agande = bestallning                         |       |       |       | − B1  | − B1  | − L3                | + B1
forandringsvilja = nej                       |       | ✖ N1  |       |       |       |                     |
forandringsvilja = delvis                    |       | ⚠ N1  |       |       |       |                     |
lage = ny_ide                                |       |       | ++ P1 |       |       |                     |
lage = utveckla                              |       |       |       |       |       | + B1                |
lage = etablerad                             |       |       | ✖ N1  |       |       | − B3                |
tidshorisont = kort                          |       |       | + B1  | ✖ N2  |       | − B2                |
tidshorisont = ett_ar                        |       |       |       | + B1  | + B1  |                     |
tidshorisont = lang_med                      |       |       |       | ⚠ T1  |       | + B2                |
tidshorisont = lang_utan                     |       |       | ⚠ T1  | ✖ N1  | ⚠ T1  | + B2                |
medel = inga                                 |       |       | ○     | ○     | ○     |                     |
medel = avgransad_del                        |       |       |       | − B1  |       |                     |
medel = avgransad_del & klar_uppfattning = ja|       |       |       |       | ++ P1 |                     |
medel = hela                                 |       |       | − B1  | + B1  | − P1  |                     |
klar_uppfattning = nej                       |       |       |       |       | − P1  |                     |
sjalvstyre = avgorande                       |       |       |       | ++ P2 | ✖ N1  |                     |
stabilitet = ja & tillit = ja                |       |       |       | ++ P1 |       |                     |
stabilitet = nej                             |       |       |       | − P1  |       |                     |
tillit = nej                                 | − T1  |       |       | − P1  |       | ✖ N2                |
tillit = delvis                              |       |       |       | ⚠ T2  |       | ⚠ T1                |
gemensam_bild = ja                           |       |       |       |       |       | ++ P1               |
gemensam_bild = nej                          |       |       |       |       |       | − P1                |
komplex = ja                                 |       |       |       |       |       | ++ P2               |
komplex = nej                                |       |       |       |       |       | − P2                |
kontinuerlig = ja                            |       |       |       |       |       | ++ P3               |
kontinuerlig = nej                           |       |       |       |       |       | − P3                |
initiativ = offentlig                        |       |       |       |       |       | ✖ N1                |
initiativ = gemensamt                        |       |       |       |       |       | ⚠ N1                |
marknad = ja                                 |       |       |       |       |       | ✖ N3                | + B2
marknad = vet_inte                           |       |       |       |       |       | ⚠ T2                |
saljer = ja                                  |       |       |       |       |       |                     | ++ P1
saljer = nej                                 |       |       |       |       |       |                     | ○
leverans = nej                               |       |       |       |       |       |                     | ✖ N1
`;

const EFFECTS = {
  '++': 'supports',
  '+': 'weakly-supports',
  '−': 'opposes',
  '✖': 'blocks',
  '⚠': 'notes',
  '○': 'not-applicable',
} as const;

export type Condition = Partial<Record<Fact, string>>;

/** A cell of the truth table that is not blank. */
export interface Cell {
  readonly row: string;
  readonly form: string;
  readonly effect: (typeof EFFECTS)[keyof typeof EFFECTS];
  /** `F6.P1`, or `L3` for a text on a level. The table names none for gates. */
  readonly item: string;
  readonly when: Condition;
}

export const CELLS: readonly Cell[] = TRUTH_TABLE.trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [row, ...cells] = line.split('|').map((part) => part.trim());
    return cells.flatMap((cell, index): Cell[] => {
      if (cell === '') return [];
      const [what, condition] = cell.split(' & ');
      const [symbol, code] = what!.trim().split(' ');
      const form = FORMS[index]!.code;
      const item = code === undefined ? '' : /^L/.test(code) ? code : `${form}.${code}`;
      const when = conditionIn([row, condition].filter((part) => part !== undefined).join(' & '));
      return [{ row: row!, form, effect: EFFECTS[symbol as keyof typeof EFFECTS], item, when }];
    });
  });

export const ROWS = [...new Set(CELLS.map(({ row }) => row))];

export function conditionIn(words: string): Condition {
  return Object.fromEntries(words.split('&').map((part) => part.split('=').map((word) => word.trim())));
}

export function visibleFacts(answers: FactAnswers): Set<Fact> {
  const skipped = SKIPS.flatMap(([fact, value, facts]) => (answers[fact] === value ? facts : []));
  return new Set(FACT_IDS.filter((fact) => !skipped.includes(fact)));
}

export interface Verdict {
  readonly status: string;
  readonly rank: number | null;
  /** `supports F6.P1`, once for each cell that holds; gates without item. Sorted. */
  readonly held: readonly string[];
  readonly nearMiss: readonly string[] | null;
}

export interface Expected {
  readonly forms: Readonly<Record<string, Verdict>>;
  readonly notices: readonly string[];
  readonly visible: ReadonlySet<Fact>;
  readonly unsure: readonly Fact[];
}

/** Scores in sixtieths, so that nothing is rounded: a + is 0.1, a − is 0.3. */
const SIXTIETHS = { whole: 60, plus: 6, minus: 18, fits: 36, mayFit: 15 };

export function expected(answers: FactAnswers): Expected {
  const visible = visibleFacts(answers);
  const known = (fact: Fact) => answers[fact] !== undefined && answers[fact] !== UNKNOWN;

  /** yes, no, or perhaps: a fact that is not known yet may still turn out either way. */
  const holds = ({ when }: Cell): 'yes' | 'no' | 'perhaps' => {
    const conditions = Object.entries(when) as [Fact, string][];
    if (conditions.some(([fact]) => !visible.has(fact))) return 'no';
    if (conditions.every(([fact, value]) => answers[fact] === value)) return 'yes';
    if (conditions.some(([, value]) => value === UNKNOWN)) return 'no';
    return conditions.some(([fact, value]) => known(fact) && answers[fact] !== value) ? 'no' : 'perhaps';
  };

  const judged = FORMS.map((form) => {
    const cells = CELLS.filter((cell) => cell.form === form.code);
    const held = cells.filter((cell) => holds(cell) === 'yes');
    const items = (effect: Cell['effect']) => held.filter((cell) => cell.effect === effect).map(({ item }) => item);
    const matched = new Set(items('supports')).size;
    const score =
      (SIXTIETHS.whole / form.bullets) * matched +
      SIXTIETHS.plus * items('weakly-supports').length -
      SIXTIETHS.minus * items('opposes').length;
    const mayMatch = cells.some((cell) => cell.effect === 'supports' && holds(cell) === 'perhaps');
    const blockers = items('blocks');
    const gated = items('not-applicable').length > 0;
    const status = gated
      ? 'not-applicable'
      : blockers.length > 0
        ? 'does-not-fit'
        : matched === 0
          ? mayMatch
            ? 'undecided'
            : 'weak'
          : score >= SIXTIETHS.fits
            ? 'fits'
            : score >= SIXTIETHS.mayFit
              ? 'may-fit'
              : 'weak';
    // §2.4.4: exactly one ✖ and otherwise enough; a missing letter of intent always counts as near.
    const near =
      status === 'does-not-fit' && blockers.length === 1 && (score >= SIXTIETHS.fits || blockers[0] === 'F4.N1');
    return { form, status, score, matched, held, nearMiss: near ? blockers : null };
  });

  const ranked = judged
    .filter(({ status }) => status === 'fits' || status === 'may-fit')
    .sort((a, b) => b.score - a.score || a.form.level - b.form.level || judged.indexOf(a) - judged.indexOf(b));
  const forms = judged.map(({ form, status, held, nearMiss }): [string, Verdict] => {
    const place = ranked.findIndex((entry) => entry.form === form);
    const names = held.map(({ effect, item }) => `${effect} ${item}`.trim()).sort();
    return [form.id, { status, rank: place < 0 ? null : place + 1, held: names, nearMiss }];
  });

  // §2.4.2–5. A form that is not applicable neither counts as matched nor as blocked: ○ comes before all else.
  const leading = ranked[0];
  const is = (fact: Fact, ...values: string[]) => visible.has(fact) && values.includes(answers[fact] ?? '');
  const inPlay = judged.filter(({ status }) => status !== 'not-applicable');
  const above = judged.filter(({ form }) => form.level > 1);
  const blocked = inPlay.filter(({ status }) => status === 'does-not-fit');
  const matched = inPlay.filter((entry) => entry.matched > 0);
  const talkFirst =
    leading !== undefined &&
    ((leading.form.level > 1 && is('tillit', 'delvis', 'nej')) ||
      (leading.form.code === 'F6' && is('gemensam_bild', 'delvis', 'nej')));
  const talkIsEnough =
    !above.some((entry) => ranked.includes(entry) || entry.nearMiss !== null) &&
    (matched.some(({ form, status }) => form.level === 1 && status !== 'does-not-fit') ||
      is('agande', 'ingen_an') ||
      is('tillit', 'nej'));
  const nothingKnown = matched.length === 0 && blocked.length === 0;
  const nothingFits = ranked.length === 0 && !talkIsEnough && !nothingKnown;
  const notices = [
    ...(talkFirst ? ['samtal.forst'] : []),
    ...(talkIsEnough ? ['samtal.racker'] : []),
    ...(nothingKnown ? ['underlag.saknas'] : []),
    ...(nothingFits ? ['inget.passar'] : []),
  ];
  return {
    forms: Object.fromEntries(forms),
    notices,
    visible,
    unsure: FACT_IDS.filter((fact) => visible.has(fact) && answers[fact] === UNKNOWN),
  };
}
