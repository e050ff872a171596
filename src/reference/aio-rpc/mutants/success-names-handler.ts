import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Names the handler, not the method, in a success',
  breaks: ['aio-rpc/success-method'],
  rules: ({ success }) => ({
    success: (request, response) => success({ ...request, method: `ws_rpc_${String(request.method)}` }, response),
  }),
});
