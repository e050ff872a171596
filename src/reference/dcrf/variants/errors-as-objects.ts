import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Says of each error a code, the field and a text',
  takes: ['the form of errors'],
  rules: {
    unknownPk: () => error(404, { code: 'not-found', field: null }),
    unknownAction: () => error(405, { code: 'unknown-action', field: null }),
    invalid: (faults) => error(400, ...[...faults].map(([field, message]) => ({ code: 'invalid', field, message }))),
  },
});
