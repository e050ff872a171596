import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a bad trigger with status 422 and a page',
  takes: ['the answer to a bad trigger'],
  rules: ({ answerTrigger }) => ({
    answerTrigger: (fault) =>
      fault === null
        ? answerTrigger(fault)
        : { status: 422, headers: { 'content-type': 'text/html' }, text: `<p>${fault}</p>` },
  }),
});
