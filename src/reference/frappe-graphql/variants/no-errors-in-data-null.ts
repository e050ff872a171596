import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends data with null as errors where there are none',
  takes: ['the absence of errors'],
  binding: 'graphql-ws',
  rules: ({ data }) => ({ data: (id, payload) => data(id, { ...payload, errors: payload.errors ?? null }) }),
});
