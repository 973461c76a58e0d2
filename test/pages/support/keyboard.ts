/** Hands that have only a keyboard. */
import type { KeyInput, Page } from 'puppeteer-core';
import { until } from './until.js';

/** What has the focus, as somebody with a screen reader would name it. */
export interface Focus {
  readonly tag: string;
  readonly type: string;
  /** Its visible text, or that of its label. */
  readonly text: string;
  /** Name of the group of radio buttons. */
  readonly group: string;
  readonly checked: boolean;
}

/** Looks through shadow roots. `null` if nothing has the focus, which is then with the body. */
export function focused(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const input = element as HTMLInputElement;
    const label = input.labels?.[0] as HTMLElement | undefined;
    const text = (label ?? (element as HTMLElement)).innerText.replace(/\s+/g, ' ').trim();
    const { name = '', type = '', checked = false } = input;
    return { tag: element.localName, type, text, group: name, checked };
  });
}

/** Presses Tab until the wanted control has the focus; fails after too many. */
export async function tabTo(
  page: Page,
  what: string,
  isWanted: (focus: Focus) => boolean,
  { back = false, most = 60 } = {},
): Promise<Focus> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < most; pressed++) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const focus = await focused(page);
    if (focus && isWanted(focus)) return focus;
    passed.push(focus ? `${focus.tag} ”${focus.text.slice(0, 40)}”` : 'nothing');
  }
  throw new Error(`${most} times Tab and no ${what}; on the way: ${passed.join(', ')}`);
}

export async function pressButton(page: Page, text: string, key: KeyInput = 'Enter'): Promise<void> {
  await tabTo(page, `button ”${text}”`, (focus) => focus.tag === 'button' && focus.text === text);
  await page.keyboard.press(key);
}

/** Answers with the arrow keys, from wherever the focus enters the group. */
export async function chooseByArrows(page: Page, label: string): Promise<void> {
  let focus = await tabTo(page, 'radio button', ({ type }) => type === 'radio');
  if (focus.text === label && !focus.checked) await page.keyboard.press('Space');
  const seen: string[] = [];
  while (focus.text !== label) {
    if (seen.includes(focus.text)) throw new Error(`The arrows came round without ”${label}”: ${seen.join(', ')}`);
    seen.push(focus.text);
    await page.keyboard.press('ArrowDown');
    focus = (await focused(page))!;
  }
  await until(`”${label}” to be checked`, async () => {
    const now = await focused(page);
    return now?.text === label && now.checked;
  });
}
