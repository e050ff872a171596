import type { ApiReply } from '../../../src/wire/api.js';
import { jsonReply } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'While the API is silent about one client, and after it hung up on another, everybody else is served',
  shows: ['high-templar/api-others'],
  async run({ take, client, connect, meet, room, takesEffect }) {
    const demand = { requirement: 'high-templar/api-others', expected: 'that this client is served' };
    const before = await connect();
    const held = await before.subscribe(room());
    let answer = (_reply: ApiReply): void => undefined;
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const silent = client(() => {
      asked();
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    const waiting = meet(silent);
    // A gateway that asks late is asked for nothing more here than one that asks at once.
    await Promise.race([isAsked, waiting]);
    await meet(client(() => ({ kind: 'hang-up' })));
    await takesEffect(held, demand.requirement);
    const after = await connect();
    const { sent, frame } = await after.tries(room(), undefined, demand.requirement);
    await takesEffect(await after.subscribe(room()), demand.requirement);
    take.holds(demand.requirement, sent, frame);
    answer(jsonReply(403, {}));
    await waiting;
  },
});
