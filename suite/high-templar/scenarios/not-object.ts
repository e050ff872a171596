import { scenario } from '../context.js';
import { eachIsRefused } from '../malformed.js';

const texts = ['[]', '5', '"x"', 'null', 'true', '"ping"', '[{"type": "subscribe"}]'];

export default scenario({
  title: 'JSON that is no object is refused, and the connection goes on',
  shows: ['high-templar/not-object'],
  profile: 'documented',
  run: (context) => eachIsRefused(context, 'high-templar/not-object', texts),
});
