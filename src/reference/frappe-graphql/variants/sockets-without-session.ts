import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Lets sockets in that have no session',
  takes: ['frappe-graphql/socket-no-session=accepted'],
  binding: 'socketio',
  rules: { socketRefused: () => null },
});
