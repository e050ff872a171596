import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps channels apart by their letters and digits only',
  breaks: ['aio-rpc/channel-exact'],
  affects: ['aio-rpc/subscribers-only'],
  rules: ({ listeners }) => ({
    listeners: (view, published, matches) => {
      const bare = (name: string) => name.replace(/[^a-z0-9]/gi, '');
      const near = [...view.channels.keys()].filter((channel) => bare(channel) === bare(published.channel));
      return [...new Set(near.flatMap((channel) => listeners(view, { ...published, channel }, matches)))];
    },
  }),
});
