import * as z from 'zod/mini';
import { barrierCodes } from './barriers.js';

/** The code of a barrier to learning, `ATT-04`. */
export const BarrierCode = /* @__PURE__ */ z.enum(barrierCodes);
export type BarrierCode = z.infer<typeof BarrierCode>;
