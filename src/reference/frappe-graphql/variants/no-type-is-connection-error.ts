import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { complaint, say } from '../rules.js';

export default variant<Rules>({
  title: 'Answers JSON without a type with a connection_error',
  takes: ['frappe-graphql/no-type-means=connection-error'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) =>
      fault === 'type-form' || fault === 'not-object'
        ? say(complaint('connection_error', 'No type', null))
        : faulty(fault, message),
  }),
});
