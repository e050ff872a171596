import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has a field `fails` that does not fail',
  takes: ['the capability failing-field'],
  lacks: ['failing-field'],
  rules: ({ payload }) => ({
    payload: (result, consumer) =>
      payload(result.data === undefined || result.data === null ? result : { data: result.data }, consumer),
    errorCompletes: () => false,
  }),
});
