import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers plain HTTP with 500',
  breaks: ['aio-rpc/http-status'],
  profile: 'documented',
  rules: { http: () => jsonAnswer(500, { message: 'No upgrade' }) },
});
