import * as z from 'zod/mini';
import { kinds } from '../record/catalogue.js';
import { Stub } from '../record/envelope.js';

/** Any record, as somebody sees it: all, a summary, or a stub. In a file of its own, since it brings the whole catalogue along. */
export const AnySeen = z.union([...kinds.flatMap((kind): z.ZodMiniType[] => [kind.record, kind.summaryRecord]), Stub]);
