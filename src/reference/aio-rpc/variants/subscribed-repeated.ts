import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { tell } from '../rules.js';

export default variant<Rules>({
  title: 'Tells subscriptions last to first and twice: they are sets',
  takes: ['the order of sets, and repetitions in them'],
  profile: 'documented',
  rules: {
    subscribeResponse: (held) => ({
      subscribed: Object.fromEntries(
        Object.entries(tell(held)).map(([channel, names]) => [channel, [...names, ...[...names].reverse()]]),
      ),
    }),
  },
});
