/**
 * The hooks of a page whose questions stand behind a shadow root.
 *
 * @param {import('lit').LitElement & {step: number}} host
 * @returns {import('../candidates/candidate.d.ts').PageHooks}
 */
export function hooksOf(host) {
  const root = () => /** @type {ShadowRoot} */ (host.shadowRoot);
  return {
    ready: () => host.shadowRoot?.querySelector('fieldset') != null,
    target: (question, value) => {
      const box = root().getElementById(question);
      return box?.querySelector(value === undefined ? 'input' : `input[value="${value}"]`) ?? null;
    },
    shows: (question) => root().getElementById(question) !== null,
    result: () => {
      const { answers, best = '' } = /** @type {HTMLElement} */ (root().querySelector('output')).dataset;
      return { answers: Number(answers), best };
    },
    next: () => root().getElementById('next'),
    goTo: async (step) => {
      host.step = step;
      await host.updateComplete;
    },
  };
}
