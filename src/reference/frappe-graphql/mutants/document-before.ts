import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the document as it was before the change',
  breaks: ['frappe-graphql/event-document'],
  affects: events,
  rules: ({ changed }) => ({
    changed: (change) => {
      const { doctype, name, before } = change;
      return { ...changed(change), document: { doctype, name, description: null, status: null, ...before } };
    },
  }),
});
