import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Names the field that is invalid in a text',
  takes: ['the form of errors'],
  rules: { invalid: (faults) => error(400, ...[...faults].map(([field, message]) => `${field}: ${message}`)) },
});
