import { mutant } from '../../mutant.js';
import { objects, refusals } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a retrieve with a list of one',
  breaks: ['dcrf/retrieve'],
  affects: [...objects, ...refusals, 'dcrf/extra-members', 'dcrf/pipelined'],
  rules: ({ response }) => ({
    response: (answer) =>
      answer.action === 'retrieve' && answer.data !== null
        ? response({ ...answer, data: [answer.data] })
        : response(answer),
  }),
});
