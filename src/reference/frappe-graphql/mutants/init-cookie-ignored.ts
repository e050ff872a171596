import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes no notice of the cookie of a session',
  breaks: ['frappe-graphql/init-cookie'],
  binding: 'graphql-ws',
  rules: ({ initUser }) => ({ initUser: (init) => initUser({ ...init, session: null }) }),
});
