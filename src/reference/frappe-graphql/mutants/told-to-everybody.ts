import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every socket, whoever’s it is',
  breaks: ['frappe-graphql/join-first'],
  affects: [
    ...events,
    'frappe-graphql/foreign-join',
    'frappe-graphql/lost*',
    'frappe-graphql/keepalive-revives-nothing',
    'frappe-graphql/join-revives-nothing',
  ],
  binding: 'socketio',
  rules: { hears: (view) => [...view.listeners] },
});
