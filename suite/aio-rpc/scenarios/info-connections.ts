import { scenario } from '../context.js';
import { connectionsNow } from '../info.js';

const requirement = 'aio-rpc/info-connections';

export default scenario({
  title: 'Server information counts the connections that are open now',
  shows: [requirement],
  locks: { 'server-info': 'exclusive' },
  async run({ take, connect, channel }) {
    const asker = await connect();
    const last = (): typeof asker.conversation.received => asker.conversation.received.slice(-1);
    // Counts come a little late: they are asked for until they are right, for a part of the deadline.
    const until = (right: (now: number) => boolean): Promise<number> =>
      take.polls(() => connectionsNow(asker), right, take.timeoutMs / 4);
    let rounds = 0;
    // Connections of before may still be on their way out: each round asks anew, and the first that agrees counts.
    const demand = {
      requirement,
      expected: 'two connections more when two are opened, and as many as before when they are closed',
    };
    await take.converges(
      demand,
      async () => {
        // Where a round did not agree, what is on its way out is given time to be gone.
        const before = await take.polls(
          () => connectionsNow(asker),
          () => rounds === 0,
          take.timeoutMs / 8,
        );
        rounds++;
        const opened = [await connect(), await connect()];
        const during = await until((now) => now >= before + 2);
        if (take.has('subscribe')) for (const peer of [...opened, ...opened]) await peer.subscribe(channel());
        await Promise.all(opened.map((peer, at) => peer.end(at === 0 ? 'in order' : 'cut off')));
        const after = await until((now) => now <= before);
        const told = `${before} before, ${during} with two more, ${after} when they were closed`;
        return (during === before + 2 && after === before) || told;
      },
      last,
    );
    take.holds(requirement, ...last());
  },
});
