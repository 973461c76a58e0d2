/** Registers all elements. */
import './vagval-guide.js';
