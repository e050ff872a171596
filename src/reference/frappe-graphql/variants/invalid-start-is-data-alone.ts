import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { jsonOf } from '../results.js';

export default variant<Rules>({
  title: 'Answers a start whose query does not validate with data that has errors, and no complete',
  takes: ['frappe-graphql/start-invalid-means=data'],
  profile: 'documented',
  binding: 'graphql-ws',
  rules: ({ data }) => ({ failed: (id, { errors }) => [data(id, { data: null, ...jsonOf({ errors }) })] }),
});
