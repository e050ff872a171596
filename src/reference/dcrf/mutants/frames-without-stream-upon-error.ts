import { mutant } from '../../mutant.js';
import { objects, refusals } from '../affected.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends errors without the frame that names the stream',
  breaks: ['dcrf/stream'],
  affects: [...objects, ...refusals, 'dcrf/pipelined'],
  rules: ({ frame }) => ({
    frame: (stream, payload, multiplexed) => frame(stream, payload, multiplexed && !isError(payload)),
  }),
});
