import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells an event of which nothing but the id was selected under the name of the subscription',
  breaks: ['frappe-graphql/event-only-id--upstream'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const { data, ...told } = payload(result, consumer);
      const [value = null] = Object.values(Object(data)) as readonly Json[];
      return { ...told, data: { [consumer.field]: value } };
    },
  }),
});
