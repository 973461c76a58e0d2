import { VagvalCircle } from '../elements/picture.js';
import { register } from './register.js';

register('vagval-circle', VagvalCircle);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-circle': VagvalCircle;
  }
}
