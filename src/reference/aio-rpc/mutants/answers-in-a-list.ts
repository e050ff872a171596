import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Wraps every frame in a list',
  breaks: ['aio-rpc/frame-text'],
  affects: everything,
  wrap: rewrite(() => (message) => [[message]]),
});
