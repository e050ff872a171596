import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses `unsubscribe` from a channel only where nobody is subscribed to it',
  breaks: ['aio-rpc/unsubscribe-unknown'],
  profile: 'documented',
  rules: {
    unsubscribeRefused: (_held, view, { channel }) =>
      view.channels.has(channel) ? null : error('Nobody is subscribed'),
  },
});
