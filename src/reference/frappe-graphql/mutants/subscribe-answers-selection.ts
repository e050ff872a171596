import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a subscription query with null for all that was selected besides',
  breaks: ['frappe-graphql/subscribe-only-id'],
  binding: 'socketio',
  rules: ({ subscribed }) => ({
    subscribed(result, consumer) {
      const { data, errors } = subscribed(result, consumer);
      const [[key = '', value] = []] = Object.entries(data ?? {});
      return {
        ...(errors === undefined ? {} : { errors }),
        data: { [key]: { ...Object(value), doctype: null, name: null } },
      };
    },
  }),
});
