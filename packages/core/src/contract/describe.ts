export { describeContract, describeKind, jsonSchema, type Contract } from './contract.js';
export { decisionVectors, type DecisionVector } from './decision-vectors.js';
export { openApi } from './open-api.js';
