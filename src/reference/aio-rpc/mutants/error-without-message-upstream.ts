import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends only `errors` in an error where there are some, and nothing where there are none',
  breaks: ['aio-rpc/error-message--upstream'],
  affects: [
    'aio-rpc/unencodable--upstream',
    'aio-rpc/not-json--upstream',
    'aio-rpc/not-object--upstream',
    'aio-rpc/invalid-parameters--upstream',
    'aio-rpc/unknown-method--upstream',
  ],
  profile: 'upstream',
  rules: ({ failure }) => ({
    failure: (id, method, fault) => ({ ...Object(failure(id, method, fault)), error: { errors: fault.errors ?? {} } }),
  }),
});
