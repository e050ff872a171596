import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Replaces what is not ASCII in what it echoes',
  breaks: ['aio-rpc/echo'],
  rules: ({ success }) => ({
    success: (request, response) =>
      success(
        request,
        request.method === 'echo' ? (JSON.parse(JSON.stringify(response).replace(/[^ -~]/g, '?')) as Json) : response,
      ),
  }),
});
