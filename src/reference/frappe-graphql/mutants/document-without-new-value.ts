import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the field that was set as null',
  breaks: ['frappe-graphql/event-document'],
  affects: events,
  rules: ({ changed }) => ({
    changed(change) {
      const { doctype, name, before, after } = change;
      const changedFields = Object.keys(after).filter((field) => before !== null && before[field] !== after[field]);
      const document = { doctype, name, ...Object.fromEntries(changedFields.map((field) => [field, null])) };
      return { ...changed(change), document };
    },
  }),
});
