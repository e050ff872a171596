import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers `subscribe` and `unsubscribe` with a flag that is called `subscribed`',
  takes: ['aio-rpc/subscribed-told=not-told'],
  profile: 'documented',
  rules: {
    subscribeResponse: (held, _view, { channel, pattern }) => ({
      subscribed: held.get(channel)?.has(pattern) === true,
    }),
  },
});
