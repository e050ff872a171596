import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers plain HTTP in words',
  breaks: ['aio-rpc/http-json'],
  profile: 'documented',
  rules: { http: () => ({ status: 426, headers: { 'content-type': 'text/plain' }, text: 'Upgrade Required' }) },
});
