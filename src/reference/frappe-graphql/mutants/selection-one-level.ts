import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of nested objects nothing but that they are there',
  breaks: ['frappe-graphql/selection'],
  affects: everything,
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      const [[key = '', value = null] = []] = Object.entries(Object(told.data));
      if (!isObject(value)) return told;
      const flat = Object.entries(value).map(([name, inner]) => [name, isObject(inner) ? {} : inner] as const);
      return { ...told, data: { [key]: Object.fromEntries(flat) } };
    },
  }),
});
