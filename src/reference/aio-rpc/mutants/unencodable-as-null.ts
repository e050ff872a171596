import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers null where the response has no JSON form',
  breaks: ['aio-rpc/unencodable'],
  rules: { unencodable: () => ({ kind: 'success', response: null }) },
});
