import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the channel\'s subscribers under "*" whatever event they named',
  breaks: ['aio-rpc/info-channels'],
  rules: ({ info }) => ({
    info: (view) => {
      const channels = [...view.channels].map(([channel, patterns]) => [
        channel,
        { '*': [...patterns.values()].reduce((sum, subscribers) => sum + subscribers.size, 0) },
      ]);
      return { ...Object(info(view)), channels: Object.fromEntries(channels) };
    },
  }),
});
