import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells events with `data` beside type and id, and without a payload',
  breaks: ['frappe-graphql/event-payload'],
  affects: everything,
  binding: 'socketio',
  rules: ({ dataFrame }) => ({
    dataFrame: (consumer, payload) => ({ ...without(dataFrame(consumer, payload), 'payload'), ...payload }),
  }),
});
