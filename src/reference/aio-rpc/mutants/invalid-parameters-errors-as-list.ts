import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Names the members that are wrong in a list',
  breaks: ['aio-rpc/invalid-parameters--upstream'],
  affects: ['aio-rpc/field-required--upstream', 'aio-rpc/field-type--upstream'],
  profile: 'upstream',
  rules: ({ invalid }) => ({
    invalid(faults) {
      const outcome = invalid(faults);
      if (outcome.kind !== 'error') return outcome;
      return { kind: 'error', fault: { message: outcome.fault.message, errors: [...faults.keys()] } };
    },
  }),
});
