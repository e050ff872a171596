import type { JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Resolves events with the variables of the subscription that was made last',
  breaks: ['frappe-graphql/selection-variables'],
  affects: events,
  profile: 'documented',
  rules: ({ stored, source }) => {
    const last = new Map<string, JsonObject>();
    return {
      stored(operation, schema, sink) {
        const kept = stored(operation, schema, sink);
        for (const [name, value] of Object.entries(operation.variables)) last.set(name, { value });
        const shared = Object.defineProperties(
          {},
          Object.fromEntries(
            Object.keys(operation.variables).map((name) => [
              name,
              { enumerable: true, get: () => last.get(name)?.value },
            ]),
          ),
        );
        return { ...kept, variables: shared };
      },
      source,
    };
  },
});
