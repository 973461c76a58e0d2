import type { CirclePicture, ProcessPicture, ProfilePicture } from '../guide.js';
import type { CheckContext, Path } from './context.js';

/** Pictures: what they are drawn from is there and of the right kind. */
export function checkPictures(context: CheckContext): void {
  const { pictures = [] } = context.guide;
  context.uniqueIn(pictures, ['pictures']);
  pictures.forEach((picture, index) => {
    const path = ['pictures', index];
    context.source(picture, path);
    if (picture.kind === 'circle') checkCircle(picture, path, context);
    else if (picture.kind === 'process') checkProcess(picture, path, context);
    else checkProfile(picture, path, context);
  });
}

function checkCircle({ actors, centre }: CirclePicture, path: Path, context: CheckContext): void {
  context.questionOf(actors, ['actors'], [...path, 'actors']);
  if (centre !== undefined) context.questionOf(centre, ['text', 'long-text'], [...path, 'centre']);
}

function checkProcess({ question, without = [] }: ProcessPicture, path: Path, context: CheckContext): void {
  context.questionOf(question, ['single'], [...path, 'question']);
  const stages = context.questions.get(question)?.question;
  if (stages?.kind !== 'single') return;
  const options = new Set(stages.options.map(({ id }) => id));
  without.forEach((id, index) => context.refer('option', id, [...path, 'without', index], options));
}

function checkProfile({ sides = [], groups }: ProfilePicture, path: Path, context: CheckContext): void {
  context.unique(sides.map((id, index) => [id, () => [...path, 'sides', index]]));
  context.uniqueIn(groups, [...path, 'groups']);
  const known = new Set(sides);
  // The first scale is the measure of the others.
  let expected: number | undefined;
  groups.forEach((group, index) => {
    const here = [...path, 'groups', index];
    context.source(group, here);
    group.bars.forEach(({ side, questions }, at) => {
      const bar = [...here, 'bars', at];
      if (side !== undefined) context.refer('side', side, [...bar, 'side'], known);
      else if (sides.length > 0) context.report('missing-member', bar, { member: 'side' });
      context.unique(questions.map((id, place) => [id, () => [...bar, 'questions', place]]));
      questions.forEach((id, place) => {
        context.questionOf(id, ['scale'], [...bar, 'questions', place]);
        const scale = context.questions.get(id)?.question;
        if (scale?.kind !== 'scale') return;
        expected ??= scale.points;
        if (scale.points !== expected) {
          context.report('uneven-scales', [...bar, 'questions', place], { id, points: scale.points, expected });
        }
      });
    });
  });
}
