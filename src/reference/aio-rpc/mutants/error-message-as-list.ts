import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the message of an error as a list of texts',
  breaks: ['aio-rpc/error-message'],
  profile: 'documented',
  rules: ({ failure }) => ({
    failure: (id, method, fault) => ({ ...Object(failure(id, method, fault)), error: { message: [fault.message] } }),
  }),
});
