import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes everybody for the same user, whatever his init says',
  breaks: ['frappe-graphql/init-user'],
  affects: [
    'frappe-graphql/init-refused',
    'frappe-graphql/init-refused-nothing',
    'frappe-graphql/user-login*',
    'frappe-graphql/triggered-by',
    'frappe-graphql/event-own',
    'frappe-graphql/event-others',
    'frappe-graphql/mutation',
  ],
  binding: 'graphql-ws',
  rules: { initUser: ({ session, fallback }) => session ?? fallback },
});
