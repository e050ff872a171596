import { variant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { payloadOf } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Adds members of its own to frames and payloads',
  takes: ['members that nothing is said about'],
  wrap: rewrite(() => (frame) => {
    const extra = { server: 'variant', sequence: [1, { of: null }], '': '' };
    const payload = { ...extra, ...payloadOf(frame), token: 'abc' };
    return [payloadOf(frame) === frame ? payload : { ...extra, ...frame, payload, '~trace': '00-af' }];
  }),
});
