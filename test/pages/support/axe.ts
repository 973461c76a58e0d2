import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { GuidePage } from './guide-page.js';

const source = readFile('node_modules/axe-core/axe.min.js', 'utf8');

/** All that WCAG 2.2 demands on level A and AA, and good practice; where the page ends and regions are is the host's. */
const options: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  },
  rules: { region: { enabled: false }, 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
};

/** What axe objects to in the guide, with everything unfolded; also what it cannot decide. One line for each place. */
export async function objections(guide: GuidePage): Promise<string[]> {
  const { page } = guide.open;
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: await source });
  const results = await guide.evaluate((root, host, chosen) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    const { axe } = window as unknown as { axe: { run(on: Element, how: unknown): Promise<AxeResults> } };
    return axe.run(host, chosen);
  }, options);
  const { violations, incomplete } = results;
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} – ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
