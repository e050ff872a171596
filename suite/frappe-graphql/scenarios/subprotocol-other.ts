import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { GraphqlWsClient, offering } from '../graphql-ws/client.js';
import { isOf, message, payloadOf } from '../graphql-ws/messages.js';
import { aliasFor, at } from '../operation.js';

/** How long a connection that may be closed is looked at, in milliseconds. */
const lookedAtMs = 2000;

export default scenario({
  title: 'Where another subprotocol was offered, and not graphql-ws, nothing is executed',
  shows: ['frappe-graphql/subprotocol-other'],
  observes: ['frappe-graphql/subprotocol-refusal'],
  async run({ take }) {
    const requirement = 'frappe-graphql/subprotocol-other';
    const sibling = await GraphqlWsClient.connect(take);
    await sibling.inits();
    const unknown = take.fresh('other');
    for (const offer of [unknown, 'graphql-transport-ws']) {
      await sibling.works();
      const { conversation, refusal } = await take.knock(offering(offer));
      if (refusal === null) {
        const [id, alias] = [take.fresh('op'), aliasFor(take)];
        const executed = { requirement, expected: 'nothing that was executed' };
        const hasResult = (frame: Frame): boolean =>
          isOf(frame, ['data'], id) && at(payloadOf(frame), 'data', alias) !== undefined;
        take.forbid(conversation, executed, hasResult, { from: 0, about: () => conversation.opening });
        if (conversation.end === null) conversation.send(message('connection_init'));
        const query = `{ ${alias}: __typename }`;
        if (conversation.end === null) conversation.send(message('start', { id, payload: { query } }));
        await conversation.ended(Math.max(take.timeoutMs, lookedAtMs));
      }
      await sibling.works();
      take.holds(requirement, ...conversation.opening);
      if (offer !== unknown) continue;
      // The younger protocol of that name may be spoken as well: how it is refused says nothing.
      const isNone = conversation.opening[0]?.more.subprotocol === undefined;
      const reading = refusal !== null ? 'refused' : conversation.end !== null ? 'closed' : isNone ? 'none' : null;
      if (reading !== null) take.observe('frappe-graphql/subprotocol-refusal', reading, conversation.opening);
    }
  },
});
