import type { Frame } from '../../../src/wire/recording.js';
import { scenario } from '../context.js';
import { isAnswer, kindOf } from '../frames.js';

export default scenario({
  title: 'A binary frame is refused, read like text, ignored, or ends its connection',
  shows: ['high-templar/subscribe'],
  observes: ['high-templar/binary-frame'],
  async run({ take, connect, room }) {
    const peer = await connect();
    const { conversation } = peer;
    await peer.subscribe(room());
    const subscribe = (to: object) => ({ type: 'subscribe', room: { ...to }, requestId: take.fresh('id') });
    const sent = conversation.sendBinary(new TextEncoder().encode(JSON.stringify(subscribe(room()))));
    // A success and then an error belong to these two; what comes before them is the binary frame's.
    peer.send(subscribe(room()));
    peer.send(subscribe({ nowhere: take.fresh('nowhere') }));
    const from = conversation.after(sent);
    const answers = (): readonly Frame[] => conversation.received.slice(from).filter(isAnswer);
    const kinds = (): string => answers().map(kindOf).join();
    const isWhole = (): boolean => kinds().endsWith('success,error');
    const arrival = await conversation.wait(isWhole, { from, timeoutMs: take.timeoutMs });
    const id = 'high-templar/binary-frame';
    if (arrival.kind === 'ended') take.observe(id, 'closed', [sent]);
    else if (kinds() === 'success,error') take.observe(id, 'ignored', [sent]);
    else if (arrival.kind === 'frame')
      take.observe(id, kinds().startsWith('error') ? 'error' : 'read', [sent, ...answers()]);
  },
});
