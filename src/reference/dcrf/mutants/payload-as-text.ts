import { mutant } from '../../mutant.js';
import { objects } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an error about data as a text that holds JSON',
  breaks: ['dcrf/stream'],
  affects: [...objects, 'dcrf/generic', 'dcrf/one-response'],
  rules: ({ frame }) => ({
    frame: (stream, payload, multiplexed) =>
      multiplexed && payload.response_status === 400
        ? { stream, payload: JSON.stringify(payload) }
        : frame(stream, payload, multiplexed),
  }),
});
