import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Reads binary frames like text',
  takes: ['frappe-graphql/binary-frame=read'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: { binary: (bytes) => Buffer.from(bytes).toString('utf8') },
});
