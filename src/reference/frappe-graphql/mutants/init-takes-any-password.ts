import { member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes any password for the user that an init names',
  breaks: ['frappe-graphql/init-refused'],
  affects: ['frappe-graphql/init-refused-nothing', 'frappe-graphql/user-login*'],
  binding: 'graphql-ws',
  rules: ({ initUser }) => ({
    initUser(init) {
      const usr = member(init.payload, 'usr');
      return typeof usr === 'string' ? usr : initUser(init);
    },
  }),
});
