import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a trigger with status 204 and nothing else',
  takes: ['the answer to a trigger'],
  rules: ({ answerTrigger }) => ({
    answerTrigger: (fault) => (fault === null ? { status: 204, headers: {}, text: '' } : answerTrigger(fault)),
  }),
});
