/** What the browser tells assistive technology about the screen that is shown. */
import type { ElementHandle, SerializedAXNode } from 'puppeteer-core';
import type { GuidePage } from './guide-page.js';

/** All nodes of the accessibility tree within the guide, also behind a shadow root, in reading order. */
export async function accessibilityTree(guide: GuidePage): Promise<SerializedAXNode[]> {
  const root = guide.host as unknown as ElementHandle;
  const tree = await guide.page.accessibility.snapshot({ root, interestingOnly: false });
  const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  return tree ? flat(tree) : [];
}

export interface HeadingLine {
  readonly level: number;
  readonly text: string;
}

/** The headings of the page around the guide and of the guide, in order. */
export function headings(guide: GuidePage): Promise<HeadingLine[]> {
  return guide.evaluate((root) => {
    const all = [
      ...document.querySelectorAll('h1, h2, h3, h4, h5, h6'),
      ...root.querySelectorAll('h1, h2, h3, h4, h5, h6'),
    ];
    return [...new Set(all)]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.localName[1]), text: heading.textContent.trim() }));
  });
}

/** Ids that are used twice, and references from labels and descriptions that lead nowhere in their own tree. */
export function brokenIds(guide: GuidePage): Promise<string[]> {
  return guide.evaluate((root) => {
    const tree = root.getRootNode() as Document | ShadowRoot;
    const ids = [...tree.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} twice`);
    const lost = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((attribute) =>
      [...root.querySelectorAll(`[${attribute}]`)]
        .flatMap((element) => element.getAttribute(attribute)!.split(' '))
        .filter((id) => !root.querySelector(`[id="${id}"]`))
        .map((id) => `${attribute} to ${id}`),
    );
    return [...twice, ...lost];
  });
}

export interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Everything that can be pressed, with the size of what one has to hit: for a choice, its label. */
export function targets(guide: GuidePage): Promise<Target[]> {
  return guide.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('button, summary, select, textarea, input')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const choice = element.matches('[type=radio], [type=checkbox]') ? element.closest('label') : null;
        const { width, height } = (choice ?? element).getBoundingClientRect();
        return { name: `${element.localName} ${element.innerText || element.id}`, width, height };
      }),
  );
}
