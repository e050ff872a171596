import type { Json } from '../../src/base/json.js';

/** Values that no reader takes for a text of 1 to 64 characters. */
export const noNames: readonly Json[] = [true, [], {}, null, '', 'x'.repeat(65)];

/** Values that no reader takes for an integer. */
export const noCounters: readonly Json[] = ['seven', 1.5, true, null, []];
