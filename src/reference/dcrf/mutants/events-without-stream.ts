import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Sends events without the frame that names the stream',
  breaks: ['dcrf/stream'],
  affects: events,
  rules: ({ frame }) => ({
    event: (told) => ({ ...documented.event(told), bare: true }),
    frame: (stream, payload, multiplexed) => frame(stream, payload, multiplexed && payload.bare !== true),
  }),
});
