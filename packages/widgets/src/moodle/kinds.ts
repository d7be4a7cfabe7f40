import { shownKinds as described } from '../internal/own-client.js';

/** The kinds that widgets show. The build puts their outlines in place of this module: names, actions and who may, without schemas. */
export const shownKinds = described;
