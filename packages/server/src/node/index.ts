export { serve, type Listening, type ServeOptions } from './serve.js';
