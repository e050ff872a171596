import { scenario } from '../context.js';
import { mustEndWith1011, mustNotSucceed } from '../malformed.js';
import type { Peer } from '../peer.js';

export default scenario({
  title: 'A stream that there is not answers nothing with success, and harms nobody else',
  shows: ['dcrf/unknown-stream', 'dcrf/unknown-stream--upstream'],
  async run(context) {
    const { take } = context;
    const name = take.fresh('stream');
    const send = (peer: Peer) => peer.act({ name }, 'list').sent;
    if (take.target.profile === 'upstream') await mustEndWith1011(context, 'dcrf/unknown-stream--upstream', send);
    else await mustNotSucceed(context, await context.things(), 'dcrf/unknown-stream', send);
  },
});
