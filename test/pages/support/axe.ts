import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
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
  await load(guide.page);
  const results = await guide.evaluate((root, host, chosen) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    const { axe } = window as unknown as { axe: { run(on: Element, how: unknown): Promise<AxeResults> } };
    return axe.run(host, chosen);
  }, options);
  return inLines(results);
}

/** The same of a whole page, which is a document of ours. */
export async function objectionsTo(page: Page): Promise<string[]> {
  await load(page);
  const results = await page.evaluate((chosen) => {
    const { axe } = window as unknown as { axe: { run(on: Document, how: unknown): Promise<AxeResults> } };
    return axe.run(document, chosen);
  }, options);
  return inLines(results);
}

async function load(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
}

function inLines({ violations, incomplete }: AxeResults): string[] {
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} – ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}
