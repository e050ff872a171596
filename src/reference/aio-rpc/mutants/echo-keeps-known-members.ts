import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Echoes the first eight members of a payload only',
  breaks: ['aio-rpc/echo'],
  rules: ({ success }) => ({
    success: (request, response) =>
      success(
        request,
        request.method === 'echo' ? Object.fromEntries(Object.entries(request.payload).slice(0, 8)) : response,
      ),
  }),
});
