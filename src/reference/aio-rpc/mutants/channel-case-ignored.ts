import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Accepts channels in any case, and does not keep them apart',
  breaks: ['aio-rpc/channel-exact'],
  affects: [
    'aio-rpc/subscribers-only',
    'aio-rpc/refused-subscribe',
    'aio-rpc/refused-publish',
    'aio-rpc/refused-publish-nothing',
  ],
  rules: ({ listeners }) => ({
    channelRefused: () => false,
    listeners: (view, published, matches) => {
      const bare = published.channel.toLowerCase();
      const near = [...view.channels.keys()].filter((channel) => channel.toLowerCase() === bare);
      return [...new Set(near.flatMap((channel) => listeners(view, { ...published, channel }, matches)))];
    },
  }),
});
