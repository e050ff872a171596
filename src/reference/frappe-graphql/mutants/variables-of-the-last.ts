import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Resolves events with the variables of the subscription that was made last',
  breaks: ['frappe-graphql/selection-variables'],
  affects: events,
  profile: 'documented',
  rules: ({ stored }) => {
    const shared: Record<string, Json> = {};
    return {
      stored(operation, schema, sink) {
        Object.assign(shared, operation.variables);
        return { ...stored(operation, schema, sink), variables: shared };
      },
    };
  },
});
