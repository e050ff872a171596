import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says "missing" about a field that is required',
  breaks: ['aio-rpc/field-required--upstream'],
  profile: 'upstream',
  rules: ({ channelFault, dataFault }) => ({
    channelFault: (channel, method) => (channel === undefined ? 'missing' : channelFault(channel, method)),
    dataFault: (data) => (data === undefined ? 'missing' : dataFault(data)),
  }),
});
