import { expect } from 'chai';
import * as core from '../../../src/core/index.js';
import { carriedOver, draftFrom, partsOf } from '../../../src/store/keep/cells.js';
import type { Cell } from '../../../src/store/keep/records.js';
import { law } from '../support/law.js';
import { tamperedIn, v1, v2, v3 } from '../support/versions.js';

const { readAnswers } = core;

/** A draft on the shelf, each thing in a cell of its own, as a version of the guide has put it there. */
function cellsOf(model: core.GuideModel, draft: core.Draft): Cell[] {
  const { id: guide, version: guideVersion } = model.guide;
  const common = { guide, guideVersion, draft: 'd', writer: 'w' };
  return partsOf(core, model, draft).map((part, counter) => ({ ...common, ...part, counter }));
}

describe('Kept drafts of an earlier version', () => {
  for (const [name, older, now] of [
    ['one version', v1, v2],
    ['two versions', v1, v3],
    ['the last version', v2, v3],
  ] as const) {
    law(
      `are read as an answer file of theirs is, and nothing is lost: over ${name}`,
      [tamperedIn(older)],
      (saved) => {
        const kept = readAnswers(older, saved).draft!;
        const file = readAnswers(now, core.writeAnswers(older, kept)).draft!;
        const { draft } = draftFrom(core, now, carriedOver(core, now, cellsOf(older, kept)).values());
        expect([draft!.answers, draft!.setAside, draft!.chosen, draft!.agenda]).to.deep.equal([
          file.answers,
          file.setAside,
          file.chosen,
          file.agenda,
        ]);
      },
      200,
    );
  }
});
