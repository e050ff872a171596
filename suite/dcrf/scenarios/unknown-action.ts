import { scenario } from '../context.js';

export default scenario({
  title: 'An action that there is not, or none at all, is refused, and the connection goes on',
  shows: [
    'dcrf/unknown-action',
    'dcrf/unknown-action-status',
    'dcrf/missing-action',
    'dcrf/generic',
    'dcrf/error-lives',
  ],
  async run({ take, things }) {
    const all = await things();
    const { peer, stream } = all;
    const thing = await all.create();
    for (const action of [take.fresh('action'), 'Retrieve', 'retrieve ', '', '__init__', 'constructor']) {
      const answer = await peer.ask(stream, { action, pk: thing.pk }, 'dcrf/unknown-action');
      if (peer.refused(answer, 'dcrf/unknown-action')) peer.hasStatus(answer, 'dcrf/unknown-action-status', 405);
    }
    for (const payload of [{ key: 'value' }, {}, { pk: thing.pk }]) {
      const answer = await peer.ask(stream, payload, 'key' in payload ? 'dcrf/generic' : 'dcrf/missing-action');
      peer.refused(answer, 'dcrf/missing-action');
      take.holds('dcrf/generic', answer.sent, answer.frame);
    }
    await all.holds(thing, 'dcrf/error-lives');
  },
});
