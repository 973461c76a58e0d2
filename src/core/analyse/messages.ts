import type { Rule } from '../guide.js';
import type { Problem } from '../problem.js';
import { chosenVariable } from './questions.js';
import type { Verification } from './context.js';

/** Notices and points of the agenda that nobody can ever see. */
export function verifyMessages({ model, guide, notices, proved }: Verification): Problem[] {
  const { never } = guide.diagrams;
  const reasons = (model.guide.outcomes ?? []).flatMap((outcome) => outcome.reasons.map(({ when }) => when));
  const unreachable = (model.guide.notices ?? []).flatMap((notice, index) =>
    notices.get(notice)?.yes === never
      ? [proved('unreachable-notice', ['notices', index, 'when'], { notice: notice.id }, [notice.when, ...reasons])]
      : [],
  );
  const chosen = chosenVariable(guide);
  const trit = (rule: Rule | undefined) => (rule === undefined ? undefined : guide.rule(rule, chosen));
  const points = (model.guide.agenda?.themes ?? []).flatMap(({ items }, theme) =>
    items.flatMap(({ id, showIf, settledIf }, index): Problem[] => {
      const path = ['agenda', 'themes', theme, 'items', index];
      if (trit(showIf)?.yes === never) {
        return [proved('unreachable-agenda-item', [...path, 'showIf'], { item: id }, [showIf!])];
      }
      return trit(settledIf)?.yes === never
        ? [proved('constant-rule', [...path, 'settledIf'], { what: 'agenda', id }, [settledIf!])]
        : [];
    }),
  );
  return [...unreachable, ...points];
}
