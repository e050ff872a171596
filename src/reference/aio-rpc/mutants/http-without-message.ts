import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers plain HTTP with an object that has no message',
  breaks: ['aio-rpc/http--upstream'],
  profile: 'upstream',
  rules: { http: () => jsonAnswer(400, { error: 'Unable to open websocket connection' }) },
});
