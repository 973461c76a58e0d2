/** Reports: what a reader takes along, as plain values in words of one language. */
export type { ReportContext } from './context.js';
export { agendaReport, type AgendaPoint, type AgendaReport, type AgendaSection } from './agenda.js';
export {
  answerInWords,
  answerLine,
  answerSections,
  type AnswerLine,
  type AnswerSection,
} from './answers.js';
export {
  circleLayout,
  LETTER,
  LINE,
  MARK,
  type CircleLayout,
  type PlacedParty,
  type TextBlock,
} from './circle-layout.js';
export {
  outcomeReport,
  type ConsiderLine,
  type GroupKind,
  type OpenLine,
  type OutcomeReport,
  type ReasonGroup,
  type ReasonLine,
} from './outcome.js';
export {
  pictureReport,
  pictureReports,
  type BarReport,
  type BarValue,
  type CircleReport,
  type GroupReport,
  type Party,
  type PictureReport,
  type ProcessReport,
  type ProfileReport,
  type Stage,
} from './pictures.js';
export {
  progress,
  recommendationReport,
  type LevelReport,
  type NoticeReport,
  type Progress,
  type RecommendationReport,
} from './recommendation.js';
export type { Drawing } from './drawing.js';
export type { DocumentSource } from './documents/source.js';
export { isDocumentFormat, makeDocument, type DocumentFormat, type MadeDocument } from './document-formats.js';
export type { Block, Line, PartName, Span } from './paper/blocks.js';
export type { Edges } from './paper/edges.js';
export { loadPaper, type BuildPaper } from './paper-on-demand.js';
export type { Paper } from './paper/paper.js';
export { buildReport, type Report } from './report.js';
export { resultData, type OutcomeData, type ResultData } from './result.js';
export { isHollow, polygon, sideMark } from './shapes.js';
export { sourceList, webAddress, type SourceLine } from './sources.js';
export { setAsideLine, type SetAsideLine } from './set-aside.js';
export { unsureLabel } from './unsure.js';
