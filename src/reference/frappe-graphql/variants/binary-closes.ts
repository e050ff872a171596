import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Closes the connection for a binary frame',
  takes: ['frappe-graphql/binary-frame=closed'],
  binding: 'graphql-ws',
  rules: { binary: () => ({ kind: 'end', messages: [], code: 1003 }) },
});
