import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { countSubscribers } from '../rules.js';

export default mutant<Rules>({
  title: 'Tells 1 however many subscribers there are',
  breaks: ['aio-rpc/info-channels'],
  rules: ({ info }) => ({
    info: (view) => {
      const channels = Object.entries(countSubscribers(view)).map(([channel, counts]) => [
        channel,
        Object.fromEntries(Object.keys(counts).map((event) => [event, 1])),
      ]);
      return { ...Object(info(view)), channels: Object.fromEntries(channels) };
    },
  }),
});
