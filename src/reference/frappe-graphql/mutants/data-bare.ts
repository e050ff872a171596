import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends data with what was selected as payload, without `data`',
  breaks: ['frappe-graphql/data-payload'],
  affects: everything,
  binding: 'graphql-ws',
  rules: ({ data }) => ({
    data: (id, payload) =>
      isObject(payload.data) ? { ...data(id, payload), payload: payload.data } : data(id, payload),
  }),
});
