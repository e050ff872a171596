import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not tell a connection of its own changes',
  breaks: ['dcrf/event-own'],
  affects: events,
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).filter(({ connection }) => connection !== change.by?.connection),
  }),
});
