import { VagvalProfile } from '../elements/picture.js';
import { register } from './register.js';

register('vagval-profile', VagvalProfile);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-profile': VagvalProfile;
  }
}
