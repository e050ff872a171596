import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Wraps every frame in a list',
  breaks: ['aio-rpc/frame-text'],
  wrap: rewrite(() => (message) => [[message]]),
});
