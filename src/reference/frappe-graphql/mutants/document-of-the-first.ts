import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of every change of a doctype the document that was changed first',
  breaks: ['frappe-graphql/event-document'],
  affects: events,
  rules: ({ changed }) => {
    const first = new Map<string, string>();
    return {
      changed(change) {
        const { doctype } = change;
        const name = first.get(doctype) ?? change.name;
        first.set(doctype, name);
        return { ...changed(change), document: { doctype, name } };
      },
    };
  },
});
