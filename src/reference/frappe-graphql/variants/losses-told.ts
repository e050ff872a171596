import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells a subscription that it is lost',
  takes: ['frappe-graphql/lost-told=complete'],
  profile: 'documented',
  binding: 'socketio',
  rules: { lossTold: true },
});
