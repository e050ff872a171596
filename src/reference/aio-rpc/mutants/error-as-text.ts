import { mutant } from '../../mutant.js';
import { upstreamErrors } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says what is wrong as a text instead of an object',
  breaks: ['aio-rpc/error-object'],
  affects: ['aio-rpc/error-message', 'aio-rpc/error-message--upstream', 'aio-rpc/unencodable', ...upstreamErrors],
  rules: ({ failure }) => ({
    failure: (id, method, fault) => ({ ...Object(failure(id, method, fault)), error: fault.message }),
  }),
});
