import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a subscription of all doctypes but those that it asks for',
  breaks: ['frappe-graphql/filter'],
  affects: ['frappe-graphql/filter*', ...everything],
  rules: {
    admits({ variables }, { doctype }) {
      const { doctypes = [] } = variables;
      return !Array.isArray(doctypes) || doctypes.length === 0 || !doctypes.includes(doctype);
    },
  },
});
