import { VagvalGuide } from '../elements/guide.js';
import { register } from './register.js';
import './vagval-agenda.js';
import './vagval-comparison.js';
import './vagval-recommendation.js';

register('vagval-guide', VagvalGuide);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-guide': VagvalGuide;
  }
}
