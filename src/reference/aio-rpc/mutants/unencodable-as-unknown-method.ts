import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a call whose response has no JSON form as if there were no such method',
  breaks: ['aio-rpc/unencodable'],
  affects: ['aio-rpc/unencodable--upstream'],
  rules: ({ unknownMethod }) => ({ unencodable: () => unknownMethod('badjson') }),
});
