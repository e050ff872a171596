import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the errors of data as texts',
  breaks: ['frappe-graphql/data-errors'],
  affects: ['frappe-graphql/event-errors', 'frappe-graphql/start-invalid'],
  binding: 'graphql-ws',
  rules: ({ data }) => ({
    data(id, payload) {
      const { errors } = payload;
      return data(
        id,
        Array.isArray(errors) ? { ...payload, errors: errors.map((one) => String(member(one, 'message'))) } : payload,
      );
    },
  }),
});
