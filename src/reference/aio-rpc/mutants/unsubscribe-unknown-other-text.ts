import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "Unknown channel" about a channel that nobody is subscribed to',
  breaks: ['aio-rpc/unsubscribe-unknown--upstream'],
  profile: 'upstream',
  rules: {
    unsubscribeRefused: (_held, view, { channel }) =>
      view.channels.has(channel) ? null : error('Invalid RPC parameters', { channel: 'Unknown channel' }),
  },
});
