import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers the command of a keepalive, and renews nothing by it',
  breaks: ['frappe-graphql/renewed-command'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ renews }) => ({ renews: (view, occasion) => (occasion.kind === 'command' ? [] : renews(view, occasion)) }),
});
