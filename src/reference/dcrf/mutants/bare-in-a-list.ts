import { mutant } from '../../mutant.js';
import { objects } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Puts errors about data into a list where there is but one stream',
  breaks: ['dcrf/bare'],
  affects: [...objects, 'dcrf/generic', 'dcrf/one-response'],
  rules: ({ frame }) => ({
    frame: (stream, payload, multiplexed) =>
      multiplexed || payload.response_status !== 400 ? frame(stream, payload, multiplexed) : [payload],
  }),
});
