import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { saying } from '../wraps.js';

export default variant<Rules>({
  title: 'Does not answer a request without a request_id',
  takes: ['dcrf/no-request-id=silent'],
  profile: 'documented',
  rules: ({ answeredId }) => ({ answeredId: (sent) => (sent === undefined ? 'none was sent' : answeredId(sent)) }),
  wrap: saying(({ request_id: id = null, ...payload }) => {
    if (id !== 'none was sent') return [{ request_id: id, ...payload }];
    // What could not be read has no action either.
    return payload.action === null ? [{ request_id: null, ...payload }] : [];
  }),
});
