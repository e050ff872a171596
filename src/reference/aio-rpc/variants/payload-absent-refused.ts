import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses a request without payload, and one whose payload is null',
  takes: ['aio-rpc/payload-absent=error', 'aio-rpc/payload-null=error'],
  profile: 'documented',
  rules: ({ payloadFault }) => ({
    payloadFault: (payload) => (payload === undefined || payload === null ? 'required' : payloadFault(payload)),
  }),
});
