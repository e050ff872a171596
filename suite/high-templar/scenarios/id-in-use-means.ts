import { scenario } from '../context.js';

export default scenario({
  title: 'A requestId in use is refused, or names a second subscription, or moves the first one',
  shows: ['high-templar/id-in-use'],
  observes: ['high-templar/id-in-use-means'],
  needs: ['trigger'],
  async run({ take, listen, room, trigger, lastFence }) {
    const peer = await listen();
    const first = await peer.subscribe(room());
    const second = room();
    const { kind, sent, frame } = await peer.tries(second, first.id, 'high-templar/id-in-use');
    const [toFirst, toSecond] = [await trigger(first.room), await trigger(second)];
    await lastFence(peer);
    take.holds('high-templar/id-in-use', sent, frame);
    const came = [...peer.heard(toFirst), ...peer.heard(toSecond)];
    const frames = [sent, frame, ...came];
    if (kind === 'error') take.observe('high-templar/id-in-use-means', 'refused', frames);
    else if (peer.heard(toSecond).length === 0) return;
    else take.observe('high-templar/id-in-use-means', peer.heard(toFirst).length > 0 ? 'second' : 'moved', frames);
  },
});
