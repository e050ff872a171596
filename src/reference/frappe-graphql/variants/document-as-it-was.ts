import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells of each change the document as it was then',
  takes: ['frappe-graphql/event-value=then'],
  rules: ({ changed }) => ({
    changed: (change) => ({
      ...changed(change),
      document: { doctype: change.doctype, name: change.name, ...change.after },
    }),
  }),
});
