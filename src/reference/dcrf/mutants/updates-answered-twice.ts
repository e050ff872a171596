import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { asksFor, saying } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers an update twice: when it is read and when it is done',
  breaks: ['dcrf/one-response'],
  rules: ({ response }) => ({ response: (answer) => ({ ...response(answer), answered: true }) }),
  wrap: saying((payload) => {
    const { answered = false, ...rest } = payload;
    return answered && asksFor(payload, 'update') ? [rest, rest] : [rest];
  }),
});
