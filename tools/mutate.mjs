/**
 * Damages a guide's rules at random and counts how much of the damage its verification and its cases notice.
 *
 *   npm run mutate                                           300 mutants of the main guide
 *   npm run mutate -- guides/plan-boras --mutants 1000 --seed 7
 *
 * A mutant counts only if `compareGuides` proves that some answers are recommended something else. Exits 1 below 95 %.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { projectRoot } from './project-root.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mutants: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
});
const folder = positionals[0] ?? 'guides/strategisk-samverkan';
const goal = 0.95;
const opposites = new Map([
  ['and', 'or'],
  ['or', 'and'],
  ['==', '!='],
  ['!=', '=='],
]);

const core = await loadCore();
const guide = await readJson('guide.json');
const cases = await readJson('cases.json');
const original = core.readGuide({ guide, locales: {} }, []).model;
if (original === undefined)
  throw new Error(`Unexpected errors in ${folder}, expected a guide that passes vagval check`);

const random = randomFrom(Number(values.seed));
const counts = { equivalent: 0, refused: 0, verification: 0, cases: 0, survived: 0 };
/** @type {string[]} */
const survivors = [];
const seen = new Set();
for (let made = 0; made < Number(values.mutants);) {
  const mutant = structuredClone(guide);
  const damage = damageOnce(mutant);
  if (damage === undefined || seen.has(damage)) continue;
  seen.add(damage);
  made++;
  const fate = judge(mutant, damage);
  counts[fate]++;
}

const { equivalent, survived } = counts;
const changed = Number(values.mutants) - equivalent;
const caught = changed - survived;
console.log(`Mutants: ${values.mutants}, of which ${changed} change a recommendation.`);
console.log(
  `Refused when read: ${counts.refused}. Found by verification: ${counts.verification}. Found by cases: ${counts.cases}.`,
);
for (const survivor of survivors) console.log(`Not noticed: ${survivor}`);
console.log(`Noticed: ${caught} of ${changed}, ${((100 * caught) / changed).toFixed(1)} %.`);
process.exit(caught / changed >= goal ? 0 : 1);

/**
 * @param {any} mutant
 * @param {string} damage
 * @returns {keyof typeof counts}
 */
function judge(mutant, damage) {
  const { model } = core.readGuide({ guide: mutant, locales: {} }, []);
  if (model === undefined) return 'refused';
  const { changes } = core.compareGuides(original, model);
  if (changes.length === 0) return 'equivalent';
  if (core.runCases(model, cases).length > 0) return 'cases';
  if (core.verifyGuide(model).length > 0) return 'verification';
  const [{ kind, id, from, to, witness }] = changes;
  survivors.push(`${damage}: ${kind} of ${id} from ${from} to ${to} for ${JSON.stringify(witness)}`);
  return 'survived';
}

/**
 * Damages one place; undefined where the damage drawn does not apply.
 * @param {any} mutant
 * @returns {string | undefined} what was done, and where
 */
function damageOnce(mutant) {
  const places = ruleHolders(mutant);
  const holder = pick(places);
  const nodes = ruleNodes(holder.owner, holder.member);
  const node = pick(nodes);
  const rule = node.owner[node.member];
  const [operator, operands] = typeof rule === 'object' ? onlyEntry(rule) : ['', rule];
  const damage = pick(['negate', 'swap', 'drop', 'option', 'effect', 'delete', 'threshold', 'question']);
  const said = (/** @type {string} */ what) => `${holder.name} ${JSON.stringify(rule)} → ${what}`;
  switch (damage) {
    case 'negate':
      node.owner[node.member] = { '!': [rule] };
      return said('negated');
    case 'swap': {
      const other = opposites.get(operator);
      if (other === undefined) return undefined;
      node.owner[node.member] = { [other]: operands };
      return said(other);
    }
    case 'drop': {
      if ((operator !== 'and' && operator !== 'or') || operands.length < 2) return undefined;
      const index = Math.floor(random() * operands.length);
      operands.splice(index, 1);
      return said(`without part ${index + 1}`);
    }
    case 'option':
    case 'question': {
      const comparison = ['==', '!=', 'in'].includes(operator) ? operands : undefined;
      const variable = comparison?.find((/** @type {any} */ part) => part?.var !== undefined)?.var;
      const question = original?.questions.get(variable)?.question;
      if (question?.kind !== 'single') return undefined;
      if (damage === 'question') {
        const alike = [...original.questions.values()].filter(
          ({ question: other }) =>
            other.kind === 'single' &&
            other.id !== variable &&
            other.options.some((/** @type {any} */ { id }) => id === comparison[1]),
        );
        if (alike.length === 0) return undefined;
        comparison[0].var = pick(alike).question.id;
        return said(`about ${comparison[0].var}`);
      }
      const option = pick(question.options).id;
      if (JSON.stringify(comparison[1]) === JSON.stringify(option)) return undefined;
      node.owner[node.member] = { '==': [{ var: variable }, option] };
      return said(option);
    }
    case 'effect': {
      if (holder.owner.effect === undefined) return undefined;
      const effect = pick(['not-applicable', 'blocks', 'weakly-supports', 'opposes', 'notes']);
      if (effect === holder.owner.effect) return undefined;
      holder.owner.effect = effect;
      for (const member of ['changeable', 'alwaysNearMiss', 'alsoWhenUnsure']) delete holder.owner[member];
      return said(effect);
    }
    case 'delete': {
      if (holder.list === undefined || holder.list.length < 2) return undefined;
      holder.list.splice(holder.list.indexOf(holder.owner), 1);
      return said('deleted');
    }
    default: {
      const member = pick(['weaklySupports', 'opposes', 'fits', 'mayFit']);
      const value = pick([0, 0.05, 0.2, 0.4, 0.5, 0.8]);
      if (mutant.ranking[member] === value) return undefined;
      mutant.ranking[member] = value;
      return `ranking ${member} → ${value}`;
    }
  }
}

/** The operator of a rule and its operands. @param {object} rule @returns {[string, any]} */
function onlyEntry(rule) {
  return /** @type {[string, any]} */ (Object.entries(rule)[0]);
}

/** Every place that holds a rule. @param {any} mutant */
function ruleHolders(mutant) {
  const outcomes = mutant.outcomes.flatMap((/** @type {any} */ outcome) =>
    outcome.reasons.map((/** @type {any} */ owner) => ({
      owner,
      member: 'when',
      list: outcome.reasons,
      name: owner.id,
    })),
  );
  const notices = mutant.notices.map((/** @type {any} */ owner) => ({
    owner,
    member: 'when',
    list: undefined,
    name: owner.id,
  }));
  const shown = mutant.steps
    .flatMap((/** @type {any} */ step) => step.pages ?? [])
    .flatMap((/** @type {any} */ page) => [page, ...page.questions])
    .filter((/** @type {any} */ owner) => owner.showIf !== undefined)
    .map((/** @type {any} */ owner) => ({ owner, member: 'showIf', list: undefined, name: `showIf of ${owner.id}` }));
  return [...outcomes, ...notices, ...shown];
}

/** A rule and all rules in it. @param {any} owner @param {string | number} member @returns {{owner: any, member: string | number}[]} */
function ruleNodes(owner, member) {
  const rule = owner[member];
  if (typeof rule !== 'object') return [{ owner, member }];
  const [operator, operands] = onlyEntry(rule);
  const inner = ['and', 'or', '!', 'if'].includes(operator) && Array.isArray(operands);
  return [
    { owner, member },
    ...(inner
      ? operands.flatMap((/** @type {unknown} */ _, /** @type {number} */ index) => ruleNodes(operands, index))
      : []),
  ];
}

/** @template Member @param {readonly Member[]} members @returns {Member} */
function pick(members) {
  return /** @type {Member} */ (members[Math.floor(random() * members.length)]);
}

/** A sequence that the seed decides (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function loadCore() {
  const outfile = join(projectRoot, 'node_modules/.cache/vagval/mutate/core.mjs');
  await build({
    entryPoints: [join(projectRoot, 'src/core/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** @param {string} name */
async function readJson(name) {
  return JSON.parse(await readFile(join(folder, name), 'utf8'));
}
