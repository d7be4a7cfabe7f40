export { pglite, type PGliteDatabase } from './pglite.js';
