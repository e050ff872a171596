import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: "Delivers to subscribers of channels whose name the event's channel begins",
  breaks: ['aio-rpc/channel-exact'],
  affects: ['aio-rpc/subscribers-only'],
  rules: ({ listeners }) => ({
    listeners: (view, published, matches) => {
      const near = [...view.channels.keys()].filter((channel) => channel.startsWith(published.channel));
      return [...new Set(near.flatMap((channel) => listeners(view, { ...published, channel }, matches)))];
    },
  }),
});
