import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Forgets the event of a subscription when its connection names another of the same channel',
  breaks: ['aio-rpc/event-filter'],
  affects: ['aio-rpc/overlap'],
  rules: ({ listeners, matches }) => ({
    listeners: (view, published) =>
      listeners(view, published, matches).filter((listener) => {
        const patterns = [...(view.held(listener).get(published.channel) ?? [])];
        return patterns.includes(null) || matches(patterns.at(-1) ?? null, published.event);
      }),
  }),
});
