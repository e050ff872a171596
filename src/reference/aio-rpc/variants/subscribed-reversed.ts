import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells subscriptions last to first: they are sets',
  takes: ['the order of sets'],
  rules: ({ subscribeResponse }) => ({
    subscribeResponse: (held, view, change) =>
      subscribeResponse(
        new Map([...held].reverse().map(([channel, patterns]) => [channel, new Set([...patterns].reverse())])),
        view,
        change,
      ),
  }),
});
