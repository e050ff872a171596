import { type Json, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { isSubscription, onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers operations under the id of the one that was started last',
  breaks: ['frappe-graphql/in-flight'],
  affects: everything,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    tap(({ receive, send }) => {
      let last: Json = null;
      return {
        received(text) {
          const message = objectIn(text);
          const isAsked = message.type === 'start' && !isSubscription(member(message.payload, 'query'));
          if (isAsked) last = message.id ?? null;
          receive(text);
        },
        sent(text) {
          const message = objectIn(text);
          const isAnswer = member(member(message.payload, 'data'), 'ping') !== undefined;
          send(isAnswer ? JSON.stringify({ ...message, id: last }) : text);
        },
      };
    }),
  ),
});
