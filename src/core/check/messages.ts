import type { Notice } from '../guide.js';
import { agendaVariables, noticeVariables } from '../result-variables.js';
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
      items.map(({ id }, at) => [id, ['agenda', 'themes', theme, 'items', at, 'id']] as const),
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
  for (const { id } of notices.slice(index)) {
    if (asksForNotice(notice.when, id)) {
      context.report('notice-order', ['notices', index, 'when'], { notice: notice.id, later: id });
    }
  }
}

function asksForNotice(rule: unknown, notice: string): boolean {
  if (typeof rule !== 'object' || rule === null) return false;
  const parts: unknown[] = Object.values(rule);
  const looks = parts.some((part) => (part as { readonly var?: unknown } | null)?.var === 'result.notices');
  return (looks && parts.includes(notice)) || parts.some((part) => asksForNotice(part, notice));
}
