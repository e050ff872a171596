import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers invalid data with status 422',
  breaks: ['dcrf/invalid-status'],
  rules: ({ invalid }) => ({
    invalid(faults) {
      const refusal = invalid(faults);
      return refusal.kind === 'error' ? { ...refusal, status: 422 } : refusal;
    },
  }),
});
