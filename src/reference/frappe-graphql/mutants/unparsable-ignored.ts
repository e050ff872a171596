import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { say } from '../rules.js';

export default mutant<Rules>({
  title: 'Ignores a text that is no JSON',
  breaks: ['frappe-graphql/unparsable'],
  binding: 'graphql-ws',
  rules: ({ faulty }) => ({
    faulty: (fault, message) => (['not-json'].includes(fault) ? say() : faulty(fault, message)),
  }),
});
