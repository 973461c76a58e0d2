/** What follows the first question of the shell: its further screens registered, and the rest handed over. */
import { further } from '../elements/further.js';
import { VagvalGuide } from '../elements/guide.js';
import './vagval-agenda.js';
import './vagval-comparison.js';
import './vagval-recommendation.js';

VagvalGuide.further = further;
export { further };
