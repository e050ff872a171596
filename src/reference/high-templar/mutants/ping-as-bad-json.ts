import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a ping for a frame that is no JSON',
  breaks: ['high-templar/ping'],
  affects: ['high-templar/ping-*'],
  rules: { pong: () => null },
});
