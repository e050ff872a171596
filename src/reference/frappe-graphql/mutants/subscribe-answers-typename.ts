import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a subscription query with the type of its event, too',
  breaks: ['frappe-graphql/subscribe-only-id'],
  binding: 'socketio',
  rules: ({ subscribed }) => ({
    subscribed(result, consumer) {
      const [[key = '', value] = []] = Object.entries(subscribed(result, consumer).data ?? {});
      return { data: { [key]: { ...Object(value), document: {}, event: 'subscribed' } } };
    },
  }),
});
