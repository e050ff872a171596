import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'Whatever one connection sends, the others are served',
  shows: ['high-templar/fault-others'],
  locks: { subject: 'exclusive' },
  async run({ take, connect, client, room, takesEffect }) {
    const requirement = 'high-templar/fault-others';
    const sibling = await (await connect()).subscribe(room());
    const nested = (text: string): string => `${text.repeat(20_000)}1`;
    const room20 = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`k${at}`, 'v']));
    const texts = [
      '[]',
      '{"type": "subscribe", "room": null, "requestId": "1"}',
      '{"type": "subscribe", "room": {"a": {"b": []}}, "requestId": {}}',
      nested('['),
      nested('{"room":'),
      `{"type": "subscribe", "requestId": "${'x'.repeat(1_000_000)}", "room": {}}`,
      JSON.stringify({ type: 'subscribe', room: room20, requestId: '1' }),
      '\u0000\uffff',
    ];
    for (const text of texts) {
      const peer = await connect();
      peer.conversation.send(text);
      await takesEffect(sibling, requirement);
      await (await connect()).subscribe(room(), undefined, requirement);
    }
    const binary = await connect();
    binary.conversation.sendBinary(new Uint8Array([0xff, 0, 0x7b]));
    await takesEffect(sibling, requirement);
    if (take.has('api')) await connect(client(() => allows()));
    take.holds(requirement);
  },
});
