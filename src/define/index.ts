/** Registers all elements. */
import './vagval-guide.js';
import './vagval-circle.js';
import './vagval-process.js';
import './vagval-profile.js';
