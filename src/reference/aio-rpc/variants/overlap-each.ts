import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: "Delivers an event once for each of a connection's subscriptions that match",
  takes: ['aio-rpc/overlap-same-connection=each'],
  profile: 'documented',
  rules: {
    listeners: (view, published, matches) =>
      [...(view.channels.get(published.channel) ?? [])].flatMap(([pattern, subscribers]) =>
        matches(pattern, published.event) ? [...subscribers] : [],
      ),
  },
});
