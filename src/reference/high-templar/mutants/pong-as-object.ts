import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an object for a pong',
  breaks: ['high-templar/ping'],
  affects: ['high-templar/ping-*', 'high-templar/frames'],
  rules: ({ pong }) => ({ pong: (text) => pong(text)?.map(() => '{"type":"pong"}') ?? null }),
});
