/** Registers all elements. */
import './screens.js'; // before the shell, which then has from the beginning what follows its first question
import './shell.js';
import './vagval-circle.js';
import './vagval-process.js';
import './vagval-profile.js';
