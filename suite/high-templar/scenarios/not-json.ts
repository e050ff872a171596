import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

const texts = [
  '',
  'x',
  '{',
  '{"type": "subscribe"',
  "{'type': 'subscribe'}",
  '{"type": "subscribe",}',
  'pong',
  'hello there',
  'pingpong',
  '\u0000',
];

export default scenario({
  title: 'A text that is no JSON is refused, and the connection goes on',
  shows: ['high-templar/not-json', 'high-templar/not-json--upstream'],
  run: (context) => eachIsRefused(context, 'high-templar/not-json', texts, 'non-json-message'),
});
