import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a completed subscription nothing any more, and lets it be kept alive',
  breaks: ['frappe-graphql/completed-not-found'],
  binding: 'socketio',
  rules: ({ hears }) => {
    const completed = new Set<string>();
    return {
      completes(_view, { subscriptionId }) {
        completed.add(subscriptionId);
        return [];
      },
      hears: (view, consumer) => (completed.has(consumer.subscriptionId) ? [] : hears(view, consumer)),
    };
  },
});
