import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes on the channel "" where none is given',
  breaks: ['aio-rpc/publish-channel-missing'],
  rules: ({ channelFault, channel }) => ({
    channelFault: (name, method) => (name === undefined && method === 'publish' ? null : channelFault(name, method)),
    channel: (name, method) => channel(name ?? '', method),
  }),
});
