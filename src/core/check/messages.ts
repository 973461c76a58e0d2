import type { Notice } from '../guide.js';
import { agendaVariables, noticeVariables } from './result-types.js';
import type { CheckContext } from './context.js';

/** Notices and agenda: what speaks about the result once it is there. */
export function checkMessages(context: CheckContext): void {
  const { guide, scope } = context;
  const { notices = [], agenda } = guide;
  context.uniqueIn(notices, ['notices']);
  const noticeScope = new Map([...scope, ...noticeVariables(guide)]);
  notices.forEach((notice, index) => {
    context.source(notice, ['notices', index]);
    context.rule(notice.when, ['notices', index, 'when'], noticeScope);
    checkOrder(notice, index, notices, context);
  });

  const themes = agenda?.themes ?? [];
  context.uniqueIn(themes, ['agenda', 'themes']);
  context.unique(
    themes.flatMap(({ items }, theme) =>
      items.map(({ id }, at) => [id, () => ['agenda', 'themes', theme, 'items', at, 'id']] as const),
    ),
  );
  const agendaScope = new Map([...scope, ...agendaVariables(guide)]);
  themes.forEach((theme, index) => {
    const path = ['agenda', 'themes', index];
    context.source(theme, path);
    theme.items.forEach((item, at) => {
      const here = [...path, 'items', at];
      context.source(item, here);
      context.referAll('question', item.answers, [...here, 'answers']);
      context.rule(item.showIf, [...here, 'showIf'], agendaScope);
      context.rule(item.settledIf, [...here, 'settledIf'], agendaScope);
    });
  });
}

/** Notices are tried in order, so one can only rest on those before it. */
function checkOrder(notice: Notice, index: number, notices: readonly Notice[], context: CheckContext): void {
  const asked = noticesAskedFor(notice.when);
  for (const { id } of asked.size > 0 ? notices.slice(index) : []) {
    if (asked.has(id)) {
      context.report('notice-order', ['notices', index, 'when'], { notice: notice.id, later: id });
    }
  }
}

function noticesAskedFor(rule: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof rule !== 'object' || rule === null) return found;
  const parts: unknown[] = Object.values(rule);
  const looks = parts.some((part) => (part as { readonly var?: unknown } | null)?.var === 'result.notices');
  for (const part of parts) {
    if (looks) found.add(part);
    noticesAskedFor(part, found);
  }
  return found;
}
