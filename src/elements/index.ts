export { VagvalAgenda } from './agenda.js';
export { VagvalComparison } from './comparison.js';
export type { Recommendation, VagvalEvents } from './events.js';
export { VagvalGuide } from './guide.js';
export { VagvalCircle, VagvalProcess, VagvalProfile } from './picture.js';
export { VagvalRecommendation } from './recommendation.js';
export type { Theme, ThemePart } from './theme.js';
export { VagvalElement } from './vagval-element.js';
