import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Serves the last registered of the patterns that match an event',
  breaks: ['aio-rpc/overlap--upstream'],
  profile: 'upstream',
  rules: {
    listeners: (view, published, matches) => {
      const patterns = [...(view.channels.get(published.channel) ?? [])].reverse();
      return [...(patterns.find(([pattern]) => matches(pattern, published.event))?.[1] ?? [])];
    },
  },
});
