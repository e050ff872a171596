import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every login twice',
  breaks: ['frappe-graphql/user-login-event'],
  rules: ({ toldOf }) => ({ toldOf: { ...toldOf, login: toldOf.login.flatMap((name) => [name, name]) } }),
});
