import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a start whose query does not validate with an error',
  takes: ['frappe-graphql/start-invalid-means=error'],
  profile: 'upstream',
  binding: 'graphql-ws',
  rules: { failed: documented.failed },
});
