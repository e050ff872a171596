import { deferred } from '../../../src/base/deferred.js';
import type { ApiReply } from '../../../src/wire/api.js';
import { allows, givesUpMs } from '../clients.js';
import { scenario } from '../context.js';
import { isToldNo } from '../denial.js';
import { kindOf } from '../frames.js';

export default scenario({
  title: 'An API that does not answer in time authenticates nobody, also when it answers later',
  shows: ['high-templar/api-silent', 'high-templar/api-late'],
  profile: 'documented',
  async run({ take, allowed }) {
    const { room, turned, back } = await allowed();
    const late = deferred<ApiReply>();
    const atLeastMs = (givesUpMs(take.target) ?? 0) + take.timeoutMs;
    const meeting = await turned(late.promise, { atLeastMs });
    const { frame } = await isToldNo(take, meeting, 'high-templar/api-silent', atLeastMs);
    const { conversation } = meeting.peer;
    const demand = { requirement: 'high-templar/api-late', expected: 'nothing more about who this client is' };
    const about = (): readonly (typeof frame)[] => [frame];
    take.forbid(conversation, demand, (one) => one !== frame && kindOf(one) === 'hello', { from: 0, about });
    late.resolve(allows(room));
    // Whoever is told meanwhile who it is bounds what may still come.
    await back();
    if (conversation.end === null) {
      const sent = meeting.peer.send({ type: 'subscribe', room, requestId: take.fresh('id') });
      // A success is seen by all that watch.
      await conversation.wait((one) => one.index > sent.index, { from: 0, timeoutMs: take.timeoutMs });
    }
    take.holds('high-templar/api-late', frame);
  },
});
