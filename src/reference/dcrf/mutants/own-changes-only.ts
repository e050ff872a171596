import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a connection of its own changes alone',
  breaks: ['dcrf/event-others'],
  affects: events,
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).filter(({ connection }) => connection === change.by?.connection),
  }),
});
