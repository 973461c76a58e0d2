import { VagvalAgenda } from '../elements/agenda.js';
import { register } from './register.js';

register('vagval-agenda', VagvalAgenda);

declare global {
  interface HTMLElementTagNameMap {
    'vagval-agenda': VagvalAgenda;
  }
}
