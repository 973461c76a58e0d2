import { VagvalRecommendation } from '../elements/recommendation.js';
import { register } from './register.js';

register('vagval-recommendation', VagvalRecommendation);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-recommendation': VagvalRecommendation;
  }
}
