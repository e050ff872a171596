import { jsonAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { controlPath } from '../paths.js';

export default variant<Rules>({
  title: 'Has no routes of control',
  takes: ['the capabilities clock, complete and complete-on-error'],
  lacks: ['clock', 'complete', 'complete-on-error'],
  wrap: (endpoint) => ({
    ...endpoint,
    http: (request) => (request.path?.startsWith(controlPath) === true ? jsonAnswer(404, {}) : endpoint.http(request)),
  }),
});
