export { createServer, type Server, type ServerOptions } from './http/create-server.js';
export type { LogLine } from './http/log-line.js';
export { DatabaseError, type Database, type Parameter, type Query } from './database/database.js';
export { inSchool } from './database/in-school.js';
export * from './token/index.js';
export { verifyChains, type Broken, type Verified } from './store/verify-chains.js';
