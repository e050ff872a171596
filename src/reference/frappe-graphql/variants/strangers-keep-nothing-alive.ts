import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Lets nobody keep alive what is another’s',
  takes: ['frappe-graphql/foreign-keepalive=refused'],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ keepAliveFault }) => ({
    keepAliveFault: (asked, known) =>
      keepAliveFault(asked.found?.user === asked.user ? asked : { ...asked, found: null }, known),
  }),
});
