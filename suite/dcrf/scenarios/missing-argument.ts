import { scenario } from '../context.js';
import { mustEndWith1011, mustNotSucceed } from '../malformed.js';
import type { ActionKey } from '../naming.js';
import type { Peer } from '../peer.js';

export default scenario({
  title: 'A request without the pk or the data that it needs does not succeed',
  shows: ['dcrf/missing-argument', 'dcrf/missing-argument--upstream'],
  async run(context) {
    const { take, streams, things } = context;
    const witness = await things();
    const { pk } = await witness.create();
    const requests: readonly (readonly [ActionKey, object])[] = [
      ['retrieve', {}],
      ['delete', {}],
      ['create', {}],
      ['patch', { pk }],
      ['update', { pk }],
      ['subscribeInstance', {}],
    ];
    for (const [action, members] of requests) {
      const send = (peer: Peer) => peer.act(streams.things, action, { ...members }).sent;
      if (take.target.profile === 'upstream') await mustEndWith1011(context, 'dcrf/missing-argument--upstream', send);
      else await mustNotSucceed(context, witness, 'dcrf/missing-argument', send);
    }
  },
});
