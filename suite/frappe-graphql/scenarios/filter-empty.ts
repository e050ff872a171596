import { scenario } from '../context.js';
import { admitsAll } from '../filters.js';

export default scenario({
  title: 'A subscription with an empty list of doctypes is told of documents of all of them',
  shows: ['frappe-graphql/filter-empty'],
  needs: ['users'],
  locks: { User: 'exclusive' },
  run: (context) => admitsAll(context, { args: '(doctypes: [])' }, 'frappe-graphql/filter-empty'),
});
