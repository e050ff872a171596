import { scenario } from '../context.js';
import { isAnswer } from '../frames.js';

export default scenario({
  title: 'A client that the API refuses can subscribe to nothing: it is refused, or its connection is closed',
  shows: ['high-templar/denied-subscribe'],
  observes: ['high-templar/denied-end'],
  async run({ take, connect, known, meet, room, takesEffect }) {
    const wanted = room();
    await takesEffect(await (await connect()).subscribe(wanted));
    const { peer, refused } = await meet(known('denied'));
    const { conversation } = peer;
    const requirement = 'high-templar/denied-subscribe';
    if (refused !== null && refused.status !== null) return take.holds(requirement, ...conversation.opening);
    // What it is told first, or the end.
    await conversation.wait(() => true, { from: 0, timeoutMs: take.timeoutMs });
    const sent = peer.send({ type: 'subscribe', room: wanted, requestId: take.fresh('id') });
    const demand = { requirement, expected: 'an answer with the code "error", or the end of the connection' };
    const arrival = await conversation.wait(isAnswer, { from: 0, timeoutMs: take.timeoutMs });
    if (arrival.kind === 'timeout') await take.must(conversation, demand, isAnswer, { from: 0, about: [sent] });
    const answers = conversation.received.filter(isAnswer);
    const frames = [sent, ...answers];
    const [answer] = answers;
    if (answer !== undefined) peer.refused(peer.answerIn(sent, answer), requirement);
    else take.holds(requirement, ...frames);
    // Whoever is left connected is refused again and again.
    for (let again = 0; again < 2 && conversation.end === null && answer !== undefined; again++) {
      const from = conversation.after(peer.send({ type: 'subscribe', room: wanted, requestId: take.fresh('id') }));
      const next = await conversation.wait(isAnswer, { from, timeoutMs: take.timeoutMs });
      if (next.kind === 'timeout')
        await take.must(conversation, demand, isAnswer, { from, about: conversation.sent.slice(-1) });
    }
    take.observe('high-templar/denied-end', answer === undefined ? 'closed' : 'open', frames);
  },
});
