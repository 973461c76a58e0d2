/** The screens of the shell that nobody sees before the first question is answered. */
import './vagval-agenda.js';
import './vagval-comparison.js';
import './vagval-recommendation.js';
