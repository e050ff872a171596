import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers under the id in lower case',
  breaks: ['aio-rpc/success-id'],
  affects: ['aio-rpc/one-response'],
  rules: ({ success }) => ({
    success: (request, response) =>
      success({ ...request, id: typeof request.id === 'string' ? request.id.toLowerCase() : request.id }, response),
  }),
});
