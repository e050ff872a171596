import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Turns an id of digits into a number',
  breaks: ['aio-rpc/success-id'],
  rules: ({ success }) => ({
    success: (request, response) =>
      success({ ...request, id: /^\d+$/.test(String(request.id)) ? Number(request.id) : request.id }, response),
  }),
});
