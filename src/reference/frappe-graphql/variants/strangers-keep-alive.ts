import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Lets everybody keep alive what he knows the id of',
  takes: ['frappe-graphql/foreign-keepalive=success'],
  profile: 'documented',
  binding: 'socketio',
  rules: ({ keepAliveFault }) => ({
    keepAliveFault: (asked, known) => keepAliveFault({ ...asked, user: asked.found?.user ?? asked.user }, known),
  }),
});
