import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not answer a ping',
  breaks: ['high-templar/ping'],
  affects: ['high-templar/ping-*'],
  rules: ({ pong }) => ({ pong: (text) => (pong(text) === null ? null : []) }),
});
