export { pg, type PgOptions } from './pg.js';
