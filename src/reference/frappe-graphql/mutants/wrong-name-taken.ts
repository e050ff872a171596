import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps alive by the id alone, whatever the name is',
  breaks: ['frappe-graphql/keepalive-wrong-name'],
  affects: [
    'frappe-graphql/command-wrong-name',
    'frappe-graphql/command-refused--upstream',
    'frappe-graphql/wrong-name-renews-nothing',
  ],
  rules: ({ keepAliveFault }) => ({
    keepAliveFault: (asked, known) =>
      asked.found === null
        ? keepAliveFault(asked, known)
        : keepAliveFault({ ...asked, subscription: asked.found.subscription }, true),
  }),
});
