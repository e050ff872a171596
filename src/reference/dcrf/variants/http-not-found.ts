import { jsonAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers plain HTTP with 404',
  takes: ['what plain HTTP is answered'],
  profile: 'documented',
  rules: { http: () => jsonAnswer(404, { detail: 'Not found' }) },
});
