import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says in each answer which requestId it is for',
  takes: ['high-templar/answer-id=carried'],
  rules: ({ success, failure }) => ({
    success: (message) => ({ requestId: message.requestId ?? null, ...Object(success(message)) }),
    failure: (error, message) => ({ requestId: message.requestId ?? null, ...Object(failure(error, message)) }),
  }),
});
