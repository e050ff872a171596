import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Renews nothing by the command of a keepalive, and loses what is due',
  breaks: ['frappe-graphql/renewed-command'],
  affects: [...keepalives, ...events],
  profile: 'upstream',
  binding: 'socketio',
  rules: ({ renews }) => ({
    renews: (view, occasion) => (occasion.kind === 'command' ? [] : renews(view, occasion)),
    removes: (_view, over) => over,
    sweepMs: 5000,
  }),
});
