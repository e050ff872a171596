import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a trigger with status 202 and a text',
  takes: ['the answer to a trigger'],
  rules: ({ answerTrigger }) => ({
    answerTrigger: (fault) =>
      fault === null ? { status: 202, headers: { 'content-type': 'text/plain' }, text: 'taken' } : answerTrigger(fault),
  }),
});
