/**
 * A page around `<vagval-guide>` that shows in a box of its own what the guide recommends, as the pages of the others do.
 *
 * @typedef {HTMLElement & {
 *   answers: object,
 *   recommendation: {ranked: readonly string[]} | undefined,
 *   goTo(page: string): void,
 *   updateComplete: Promise<boolean>,
 * }} Guide
 */
const guide = /** @type {Guide} */ (document.querySelector('vagval-guide'));
const box = /** @type {HTMLElement} */ (document.getElementById('result'));

function showResult() {
  const best = guide.recommendation?.ranked[0] ?? '';
  const answers = Object.keys(guide.answers).length;
  Object.assign(box.dataset, { answers, best });
  box.textContent =
    best === '' ? `No recommendation yet (${answers} answered)` : `Recommended: ${best} (${answers} answered)`;
}

guide.addEventListener('vagval-answer', showResult);
// Before the guide is there: a page that wants to begin with another screen than the start page says so in time.
void customElements.whenDefined('vagval-guide').then(() => guide.goTo('s0'));

/**
 * The group of a question, or the field of one that has no group; the element is the first on its page.
 *
 * @param {string} question
 */
function group(question) {
  return document.getElementById(`vagval-1-${question}`);
}

window.bench = {
  ready: () => guide.querySelector('.vagval-question') !== null,
  target: (question, value) =>
    value === undefined ? group(question) : (group(question)?.querySelector(`input[value="${value}"]`) ?? null),
  shows: (question) => group(question) !== null,
  result: () => ({ answers: Number(box.dataset['answers'] ?? 0), best: box.dataset['best'] ?? '' }),
  next: () => guide.querySelector('.vagval-actions .vagval-primary'),
  goTo: async (step) => {
    guide.goTo(`s${step}`);
    await guide.updateComplete;
  },
};
