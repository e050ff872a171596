import { scenario } from '../context.js';
import { admitsAll } from '../filters.js';

export default scenario({
  title: 'A subscription whose doctypes are null is told of documents of all of them',
  shows: ['frappe-graphql/filter-null'],
  needs: ['users'],
  locks: { User: 'exclusive' },
  run: (context) => admitsAll(context, { args: '(doctypes: null)' }, 'frappe-graphql/filter-null'),
});
