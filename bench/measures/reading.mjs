import { bundleOf } from '../candidates/vagval.mjs';
import { makeGuide } from '../guides/generate.mjs';
import { loadHeadless } from '../headless.mjs';

/** Just below what is refused; see src/store/json.ts, src/store/pack.ts and src/core/bounded.ts. */
const MOST_CHARACTERS = 1_990_000;

/**
 * How long the largest things take that are read at all, in milliseconds, and what they leave on the heap, in bytes.
 *
 * @param {import('../results.mjs').Log} record
 */
export async function measureReading(record) {
  const headless = await loadHeadless();
  const { readBundle, readAnswerFile, writeLink, readLink, readGuide, EMPTY_DRAFT } = headless;
  const bundle = bundleOf(makeGuide('W4'), 'paged');
  const { model } = readGuide(bundle);
  if (!model) throw new Error('The guide cannot be read.');
  const texts = model.guide.steps.flatMap((step) =>
    step.shows === 'questions'
      ? step.pages.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'text'))
      : [],
  );
  const answers = Object.fromEntries(texts.map(({ id }) => [id, 'x'.repeat(200)]));
  const file = JSON.stringify({ format: 'vagval-answers/1', guide: 'w4', guideVersion: '1.0.0', answers });
  const padded = `${file.slice(0, -1)},"extra":"${'x'.repeat(MOST_CHARACTERS - file.length)}"}`;
  const few = Object.fromEntries(Object.entries(answers).slice(0, 500));
  const link = await writeLink(model, { ...EMPTY_DRAFT, answers: few });
  const fragment = typeof link === 'string' ? '' : link.fragment;
  const json = JSON.stringify(bundle);

  await one(record, 'guide as a value (W4)', json.length, () => readGuide(bundle));
  await one(record, 'guide as text (W4)', json.length, () => readBundle(json, 'en', readGuide));
  await one(record, 'file with answers', padded.length, () => readAnswerFile(model, new Blob([padded])));
  await one(record, 'link with answers', fragment.length, () => readLink(model, fragment));
}

/**
 * @param {import('../results.mjs').Log} record
 * @param {string} size what is read
 * @param {number} characters
 * @param {() => unknown} read
 */
async function one(record, size, characters, read) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  const kept = await read();
  const time = performance.now() - began;
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - before;
  record.add({
    what: 'reading',
    candidate: 'vagval',
    size,
    figures: { time, characters, heap },
    remarks: refusal(kept),
  });
}

/** @param {unknown} read */
function refusal(read) {
  const { model, draft, problems } = /** @type {{model?: unknown, draft?: unknown, problems?: unknown[]}} */ (
    read ?? {}
  );
  return model || draft ? [] : [`refused: ${JSON.stringify(problems?.[0] ?? read)}`.slice(0, 200)];
}
