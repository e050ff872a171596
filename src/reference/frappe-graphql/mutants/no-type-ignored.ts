import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { say } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a message without a type',
  breaks: ['frappe-graphql/no-type'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) => (['type-form', 'not-object'].includes(fault) ? say() : faulty(fault, message)),
  }),
});
