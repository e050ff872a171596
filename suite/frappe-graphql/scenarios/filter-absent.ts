import { scenario } from '../context.js';
import { admitsAll } from '../filters.js';

export default scenario({
  title: 'A subscription without doctypes is told of documents of all of them',
  shows: ['frappe-graphql/filter-absent'],
  needs: ['users'],
  locks: { User: 'exclusive' },
  run: (context) => admitsAll(context, { args: '' }, 'frappe-graphql/filter-absent'),
});
