import { scenario } from '../context.js';
import { fieldsOf } from '../things.js';

export default scenario({
  title: 'What is asked of an object that is gone is refused',
  shows: ['dcrf/unknown-pk', 'dcrf/unknown-pk-status', 'dcrf/subscribe-unknown--upstream'],
  observes: ['dcrf/subscribe-unknown', 'dcrf/unsubscribe-gone'],
  async run({ take, things, subscribe }) {
    const all = await things();
    const { peer, stream } = all;
    const pk = await all.unknownPk();
    const data = fieldsOf(stream, { name: take.fresh('name'), counter: 1 });
    for (const [action, members] of [
      ['retrieve', {}],
      ['update', { data }],
      ['patch', { data }],
      ['delete', {}],
    ] as const) {
      const answer = await peer.call(stream, action, { pk, ...members }, { requirement: 'dcrf/unknown-pk' });
      if (peer.refused(answer, 'dcrf/unknown-pk')) peer.hasStatus(answer, 'dcrf/unknown-pk-status', 404);
    }
    await all.lacks({ pk }, 'dcrf/unknown-pk');
    const id = take.fresh('subscription');
    peer.subscribed.add(id);
    const answer = await peer.call(stream, 'subscribeInstance', { pk }, { id });
    peer.hasStatus(answer, 'dcrf/subscribe-unknown--upstream', 404);
    take.observe('dcrf/subscribe-unknown', answer.ok ? 'accepted' : 'refused', [answer.sent, answer.frame]);
    const gone = await all.create();
    const subscription = await subscribe(peer, gone);
    await all.delete(gone);
    const ended = await peer.call(stream, 'unsubscribeInstance', { pk: gone.pk }, { id: subscription.id });
    take.observe('dcrf/unsubscribe-gone', ended.ok ? 'success' : 'error', [ended.sent, ended.frame]);
  },
});
