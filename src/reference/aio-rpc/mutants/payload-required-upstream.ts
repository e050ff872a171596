import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a request without payload',
  breaks: ['aio-rpc/payload-absent--upstream'],
  profile: 'upstream',
  rules: ({ payloadFault }) => ({
    payloadFault: (payload) => (payload === undefined || payload === null ? 'required' : payloadFault(payload)),
  }),
});
