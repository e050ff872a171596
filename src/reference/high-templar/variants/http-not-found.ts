import { jsonAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers plain HTTP with 404',
  takes: ['the status of an answer to plain HTTP'],
  rules: { http: () => jsonAnswer(404, { code: 'not-found' }) },
});
