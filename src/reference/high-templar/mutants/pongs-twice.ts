import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers each ping with two pongs',
  breaks: ['high-templar/ping-each'],
  affects: ['high-templar/ping', 'high-templar/ping-subscribed'],
  rules: ({ pong }) => ({ pong: (text) => pong(text)?.flatMap((one) => [one, one]) ?? null }),
});
