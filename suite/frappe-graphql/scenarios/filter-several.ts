import { scenario } from '../context.js';
import { admitsAll } from '../filters.js';

export default scenario({
  title: 'A subscription with several doctypes is told of documents of each of them',
  shows: ['frappe-graphql/filter-several'],
  needs: ['users'],
  locks: { User: 'exclusive' },
  run: (context) => admitsAll(context, { args: '(doctypes: ["User", "ToDo"])' }, 'frappe-graphql/filter-several'),
});
