import { mutant } from '../../mutant.js';
import { events, expiry } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses what a user has subscribed to before with a subscription that is lost',
  breaks: ['frappe-graphql/lost-only'],
  affects: [...expiry, ...events, 'frappe-graphql/keepalive'],
  profile: 'documented',
  binding: 'socketio',
  rules: {
    removes(view, over) {
      const all = [...view.consumers.values()];
      const last = (user: string): number =>
        Math.max(...over.map((one) => (one.user === user ? all.indexOf(one) : -1)));
      return all.filter((one, at) => over.includes(one) || at < last(one.user));
    },
  },
});
