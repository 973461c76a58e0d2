/**
 * The guide that stands in the page, in the candidate's own format.
 *
 * @template Guide
 * @returns {Guide}
 */
export function givenGuide() {
  return JSON.parse(document.querySelector('#guide')?.textContent ?? 'null');
}

/** @returns {HTMLElement} */
export function app() {
  return /** @type {HTMLElement} */ (document.getElementById('app'));
}
