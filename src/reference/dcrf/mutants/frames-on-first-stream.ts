import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends everything on one stream, whichever it is for',
  breaks: ['dcrf/stream', 'dcrf/one-response', 'dcrf/unasked'],
  affects: ['dcrf/create', 'dcrf/pk-field', 'dcrf/subscribe', 'dcrf/event-other-stream'],
  rules: ({ frame }) => ({ frame: (_stream, payload, multiplexed) => frame('things', payload, multiplexed) }),
});
