import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the errors of data as one object',
  breaks: ['frappe-graphql/data-errors'],
  affects: ['frappe-graphql/event-errors', 'frappe-graphql/start-invalid'],
  binding: 'graphql-ws',
  rules: ({ data }) => ({
    data(id, payload) {
      const { errors } = payload;
      return data(id, Array.isArray(errors) ? { ...payload, errors: errors[0] } : payload);
    },
  }),
});
