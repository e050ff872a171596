import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Delivers every event to every connection',
  breaks: ['aio-rpc/subscribers-only'],
  affects: [...events, 'aio-rpc/one-response'],
  rules: { listeners: (view) => [...view.connections] },
});
