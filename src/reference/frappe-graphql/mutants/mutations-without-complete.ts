import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers mutations with data, and no complete',
  breaks: ['frappe-graphql/start-complete'],
  affects: operations,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      const mutations = new Set<Json>();
      return {
        received(text) {
          const { type, id = null, payload } = objectIn(text);
          if (type === 'start' && String(member(payload, 'query')).includes('mutation')) mutations.add(id);
          receive(text);
        },
        sent(text) {
          const { type, id = null } = objectIn(text);
          if (type !== 'complete' || !mutations.has(id)) send(text);
        },
      };
    }),
  ),
});
