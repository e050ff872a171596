import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a client for the user of its cookie, though its init names another',
  breaks: ['frappe-graphql/init-user'],
  binding: 'graphql-ws',
  rules: ({ initUser }) => ({ initUser: (init) => init.session ?? initUser(init) }),
});
