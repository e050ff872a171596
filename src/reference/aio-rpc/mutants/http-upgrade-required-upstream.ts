import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers plain HTTP with 426',
  breaks: ['aio-rpc/http--upstream'],
  profile: 'upstream',
  rules: { http: () => jsonAnswer(426, { message: 'Unable to open websocket connection' }) },
});
