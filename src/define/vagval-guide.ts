/** Registers the shell; its later screens come when they are needed. */
import { VagvalGuide } from '../elements/guide.js';
import './shell.js';

VagvalGuide.fetchScreens = () => import('./screens.js');
