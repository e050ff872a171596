import { scenario } from '../context.js';

export default scenario({
  title: 'An error ends neither the connection nor its subscriptions',
  shows: ['high-templar/error-lives'],
  async run({ take, connect, room, takesEffect }) {
    const requirement = 'high-templar/error-lives';
    const peer = await connect();
    const held = [await peer.subscribe(room()), await peer.subscribe(room())];
    for (const one of held) await takesEffect(one);
    for (let turn = 0; turn < 6; turn++) {
      await peer.refusesRoom({ nowhere: take.fresh('nowhere') }, 'high-templar/subscribe-refused');
      await peer.refuses(JSON.stringify({ type: take.fresh('type') }), 'high-templar/type-unknown');
      for (const one of held) await takesEffect(one, requirement);
      held.push(await peer.subscribe(room(), undefined, requirement));
    }
    for (const one of held) await takesEffect(one, requirement);
  },
});
