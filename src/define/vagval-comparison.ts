import { VagvalComparison } from '../elements/comparison.js';
import { register } from './register.js';

register('vagval-comparison', VagvalComparison);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-comparison': VagvalComparison;
  }
}
