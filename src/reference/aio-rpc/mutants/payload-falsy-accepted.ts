import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads "", 0 and false as a payload that is absent',
  breaks: ['aio-rpc/payload-type'],
  rules: ({ payloadFault }) => ({ payloadFault: (payload) => (payload ? payloadFault(payload) : null) }),
});
