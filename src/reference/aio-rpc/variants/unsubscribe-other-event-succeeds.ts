import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers `unsubscribe` from an event that is not held with a success, where its channel is',
  takes: ['aio-rpc/unsubscribe-other-event=success'],
  profile: 'documented',
  rules: {
    unsubscribeRefused: (held, _view, { channel }) => (held.has(channel) ? null : error('Not subscribed')),
  },
});
