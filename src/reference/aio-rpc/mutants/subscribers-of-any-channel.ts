import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers every event to whoever is subscribed to anything',
  breaks: ['aio-rpc/subscribers-only'],
  affects: [...events, 'aio-rpc/one-response'],
  rules: { listeners: (view) => [...view.connections].filter((connection) => view.held(connection).size > 0) },
});
