import type { Draft, Evaluation, GuideModel } from '../core/index.js';
import type { Text } from '../text/index.js';

/** What a report is made from. The same context gives the same report, to the byte. */
export interface ReportContext {
  readonly model: GuideModel;
  readonly draft: Draft;
  readonly evaluation: Evaluation;
  readonly text: Text;
}
