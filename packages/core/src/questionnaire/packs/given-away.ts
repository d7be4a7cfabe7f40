import type { PackLicence } from '../pack.js';

/** The terms of what was written for this project: none. */
export const givenAway: PackLicence = {
  id: 'CC0-1.0',
  attribution: 'The Learning Mentor authors',
  redistribution: true,
  commercial: true,
  alterations: true,
  licenceRequired: false,
  source: 'Our own',
  checkedOn: '2026-11-23',
};
