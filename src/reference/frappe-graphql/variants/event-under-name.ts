import type { Json } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells events under the name of the subscription, not under its alias',
  takes: ['frappe-graphql/event-alias=name'],
  profile: 'documented',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      const [value = null] = Object.values(Object(told.data)) as readonly Json[];
      return told.data === null ? told : { ...told, data: { [consumer.field]: value } };
    },
  }),
});
