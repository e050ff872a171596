import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection where the response has no JSON form',
  breaks: ['aio-rpc/unencodable'],
  rules: { unencodable: () => ({ kind: 'close', code: 1011 }) },
});
