/** Registers the shell; what the first question does without comes after it. */
import { VagvalGuide } from '../elements/guide.js';
import './shell.js';

VagvalGuide.fetchFurther = () => import('./screens.js');
