import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { say } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a message of an unknown type',
  breaks: ['frappe-graphql/unknown-type'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) => (['type-unknown'].includes(fault) ? say() : faulty(fault, message)),
  }),
});
