import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the pong as a JSON text',
  breaks: ['high-templar/ping'],
  affects: ['high-templar/ping-*', 'high-templar/frames'],
  rules: ({ pong }) => ({ pong: (text) => pong(text)?.map((one) => JSON.stringify(one)) ?? null }),
});
