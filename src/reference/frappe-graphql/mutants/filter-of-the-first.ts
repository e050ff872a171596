import type { JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Filters for every subscription by the doctypes of the first one',
  breaks: ['frappe-graphql/filter'],
  affects: [...events, 'frappe-graphql/keepalive-variables'],
  rules: () => {
    let first: JsonObject | null = null;
    return {
      arguments(given) {
        first ??= given;
        return first;
      },
    };
  },
});
