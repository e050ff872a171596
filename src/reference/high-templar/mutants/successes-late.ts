import { mutant } from '../../mutant.js';
import { delaying } from '../../wraps.js';
import { answers } from '../affected.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says success a while later, so that errors overtake it',
  breaks: ['high-templar/answer-order'],
  affects: answers,
  wrap: delaying(15, isSuccess),
});
