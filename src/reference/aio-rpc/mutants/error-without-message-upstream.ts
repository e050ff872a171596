import { mutant } from '../../mutant.js';
import { upstreamErrors } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends only `errors` in an error where there are some, and nothing where there are none',
  breaks: ['aio-rpc/error-message--upstream'],
  affects: upstreamErrors,
  profile: 'upstream',
  rules: ({ failure }) => ({
    failure: (id, method, fault) => ({ ...Object(failure(id, method, fault)), error: { errors: fault.errors ?? {} } }),
  }),
});
