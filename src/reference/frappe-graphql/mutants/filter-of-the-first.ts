import type { JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Filters for every subscription of a user by the doctypes of his first one',
  breaks: ['frappe-graphql/filter'],
  affects: [...events, 'frappe-graphql/keepalive-variables'],
  rules: () => {
    const first = new Map<string, JsonObject>();
    return {
      arguments(given, { document }) {
        const key = document.kind;
        const kept = first.get(key) ?? given;
        first.set(key, kept);
        return kept;
      },
    };
  },
});
