import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts a list as payload',
  breaks: ['aio-rpc/payload-type'],
  rules: ({ payloadFault }) => ({ payloadFault: (payload) => (Array.isArray(payload) ? null : payloadFault(payload)) }),
});
