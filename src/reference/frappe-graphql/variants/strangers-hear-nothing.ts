import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells strangers nothing, though they know an id',
  takes: ['frappe-graphql/foreign-join=silent'],
  profile: 'upstream',
  binding: 'socketio',
  rules: { mayJoin: (user, consumer) => user === consumer.user },
});
