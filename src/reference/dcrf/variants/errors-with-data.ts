import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has an empty object as the data of errors',
  takes: ['the data of errors'],
  rules: ({ response }) => ({
    response: (answer) => response(answer.status < 300 ? answer : { ...answer, data: {} }),
  }),
});
