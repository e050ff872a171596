import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { complaint, say } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a binary frame with an error',
  takes: ['frappe-graphql/binary-frame=error'],
  profile: 'upstream',
  binding: 'graphql-ws',
  rules: { binary: () => say(complaint('error', 'Binary frames are not read', null)) },
});
