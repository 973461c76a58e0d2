import { VagvalProcess } from '../elements/picture.js';
import { register } from './register.js';

register('vagval-process', VagvalProcess);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-process': VagvalProcess;
  }
}
