import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Executes operations on a connection whose init it has refused, until that is closed',
  breaks: ['frappe-graphql/init-refused-nothing'],
  affects: ['frappe-graphql/init-refused', 'frappe-graphql/start-before-init'],
  binding: 'graphql-ws',
  rules: ({ initRefused }) => ({
    initRefused: () => ({ ...initRefused(), kind: 'say' }),
    startBeforeInit: 'execute',
  }),
});
