import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Looks at the first of several doctypes alone',
  breaks: ['frappe-graphql/filter-several'],
  affects: events,
  rules: ({ admits }) => ({
    admits({ user, variables }, change) {
      const { doctypes } = variables;
      const first = Array.isArray(doctypes) ? doctypes.slice(0, 1) : [];
      return admits({ user, variables: { ...variables, doctypes: first } }, change);
    },
  }),
});
