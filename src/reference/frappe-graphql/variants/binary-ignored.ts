import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { say } from '../rules.js';

export default variant<Rules>({
  title: 'Ignores binary frames',
  takes: ['frappe-graphql/binary-frame=ignored'],
  binding: 'graphql-ws',
  rules: { binary: () => say() },
});
