import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the last field of a selection out of events',
  breaks: ['frappe-graphql/selection'],
  affects: everything,
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      const [[key = '', value = null] = []] = Object.entries(Object(told.data));
      return isObject(value)
        ? { ...told, data: { [key]: Object.fromEntries(Object.entries(value).slice(0, -1)) } }
        : told;
    },
  }),
});
