import { allows, type Client } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A redirect of the API is followed, or taken for a refusal',
  shows: ['high-templar/api-status'],
  observes: ['high-templar/api-redirect'],
  async run({ take, client, meet }) {
    const place = '/elsewhere/';
    const somebody: Client = client(({ url }) => {
      if (url.startsWith(place)) return allows({ only: take.fresh('room') });
      const location = `${place}?token=${somebody.opening.query?.token ?? ''}`;
      return { kind: 'answer', status: 302, headers: { location }, text: '' };
    });
    const { peer, refused } = await meet(somebody);
    const id = 'high-templar/api-redirect';
    if (refused !== null && refused.status !== null) return take.observe(id, 'refused', peer.conversation.opening);
    const { authenticated, frame } = await peer.hello();
    const followed = somebody.asked.some(({ more }) => more.url?.startsWith(place) === true);
    if (authenticated === false) return take.observe(id, 'refused', [...somebody.asked, frame]);
    const demand = { requirement: 'high-templar/api-status', expected: 'that a redirect is followed or refused' };
    if (!followed) take.fail(demand, 'authenticated by the redirect itself', [...somebody.asked, frame]);
    take.observe(id, 'followed', [...somebody.asked, frame]);
  },
});
