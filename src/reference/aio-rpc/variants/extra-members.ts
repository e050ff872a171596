import { isObject } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Adds members of its own to responses, errors and events',
  takes: ['members that nothing is said about'],
  wrap: rewrite(() => (message) => {
    const extra = { server: 'variant', sequence: [1, { of: null }], '': '' };
    const { error: fault } = message;
    return [{ ...extra, ...message, ...(isObject(fault) ? { error: { ...extra, ...fault } } : {}), '~trace': '00-af' }];
  }),
});
