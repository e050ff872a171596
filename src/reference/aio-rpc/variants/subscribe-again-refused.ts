import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Refuses a subscription that is held already',
  takes: ['aio-rpc/subscribe-again=error'],
  rules: {
    subscribeRefused: (held, { channel, pattern }) =>
      held.get(channel)?.has(pattern) === true ? error('Subscribed already') : null,
  },
});
