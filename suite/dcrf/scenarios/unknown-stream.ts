import { scenario } from '../context.js';
import { mustEndWith1011, mustNotSucceed } from '../malformed.js';
import type { Peer } from '../peer.js';

export default scenario({
  title: 'A stream that there is not answers nothing with success, and harms nobody else',
  shows: ['dcrf/unknown-stream', 'dcrf/unknown-stream--upstream'],
  async run(context) {
    const { take } = context;
    const name = take.fresh('stream');
    const send = (peer: Peer) => {
      const payload = { action: 'list', request_id: take.fresh('request') };
      return peer.conversation.send(JSON.stringify({ stream: name, payload }));
    };
    if (take.target.profile === 'upstream') await mustEndWith1011(context, 'dcrf/unknown-stream--upstream', send);
    else await mustNotSucceed(context, 'dcrf/unknown-stream', send);
  },
});
