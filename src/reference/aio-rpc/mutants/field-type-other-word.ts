import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says "expected a string" about a field of a wrong type',
  breaks: ['aio-rpc/field-type--upstream'],
  profile: 'upstream',
  rules: ({ channelFault, eventFault }) => ({
    channelFault: (channel, method) =>
      typeof channel === 'number' ? 'expected a string' : channelFault(channel, method),
    eventFault: (event, method) => (typeof event === 'number' ? 'expected a string' : eventFault(event, method)),
  }),
});
