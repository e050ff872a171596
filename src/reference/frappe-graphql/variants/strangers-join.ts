import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells strangers the events of what they have joined',
  takes: ['frappe-graphql/foreign-join=told'],
  profile: 'documented',
  binding: 'socketio',
  rules: { mayJoin: () => true },
});
