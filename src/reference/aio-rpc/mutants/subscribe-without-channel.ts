import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes to the channel "" where none is given',
  breaks: ['aio-rpc/subscribe-channel-missing'],
  rules: ({ channelFault, channel }) => ({
    channelFault: (name, method) => (name === undefined && method === 'subscribe' ? null : channelFault(name, method)),
    channel: (name, method) => channel(name ?? '', method),
  }),
});
