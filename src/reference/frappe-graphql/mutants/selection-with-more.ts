import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the doctype and the name of a document, whether they were selected or not',
  breaks: ['frappe-graphql/selection'],
  affects: events,
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      const [[key = '', value = null] = []] = Object.entries(Object(told.data));
      return isObject(value) ? { ...told, data: { [key]: { owner: consumer.user, ...value } } } : told;
    },
  }),
});
