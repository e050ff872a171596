import type { Json } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells events under the alias of the subscription, not under its name',
  takes: ['frappe-graphql/event-alias=alias'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const { data, ...told } = payload(result, consumer);
      const [[key, value = null] = ['']] = Object.entries(Object(data)) as readonly (readonly [string, Json])[];
      const [alias = key] = Object.keys(result.data ?? {});
      return { ...told, data: { [key === '__subscription__' ? key : alias]: value } };
    },
  }),
});
