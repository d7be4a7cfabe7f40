export * from './code-set.js';
export * from './confirmed.js';
export * from './do-first.js';
export * from './safeguarding-screen.js';
export * from './schema.js';
export * from './tier.js';
export {
  barrierAreas, barrierCodes, barrierConfidences, barrierNeeds, barrierOf, barriers,
  type Barrier, type BarrierArea, type BarrierConfidence, type BarrierNeed,
} from './barriers.js';
