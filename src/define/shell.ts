/** Registers the shell alone: the screens that it shows are registered by whoever imports this. */
import { VagvalGuide } from '../elements/guide.js';
import { register } from './register.js';

register('vagval-guide', VagvalGuide);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-guide': VagvalGuide;
  }
}
