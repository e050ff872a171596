import { deferred } from '../../../src/base/deferred.js';
import { clip } from '../../../src/base/text.js';
import type { ApiReply } from '../../../src/wire/api.js';
import { Stopped } from '../../../src/words/testimony.js';
import { allows, givesUpMs, jsonReply } from '../clients.js';
import { scenario } from '../context.js';
import { helloIn } from '../frames.js';

/** How many clients at most the API is silent about. */
const most = 24;

export default scenario({
  title: 'While the API is silent about some clients, and after it hung up on another, everybody else is served',
  shows: ['high-templar/api-others'],
  locks: { subject: 'exclusive' },
  async run({ take, client, connect, meet, room, takesEffect }) {
    const requirement = 'high-templar/api-others';
    const held = await (await connect()).subscribe(room());
    const answers: ((reply: ApiReply) => void)[] = [];
    const release = (): void => {
      for (const answer of answers) answer(jsonReply(403, {}));
    };
    const silent = (): { readonly asked: Promise<void>; readonly waiting: Promise<unknown> } => {
      const asked = deferred<void>();
      const somebody = client(() => {
        asked.resolve();
        return new Promise((resolve) => answers.push(resolve));
      });
      return { asked: asked.promise, waiting: meet(somebody) };
    };
    // Whoever asks about one after the other is busy with these for longer than anybody is waited for.
    const eachMs = Math.max(1, givesUpMs(take.target) ?? take.timeoutMs);
    const count = Math.min(most, Math.ceil((1.5 * take.timeoutMs) / eachMs) + 1);
    const [first, ...others] = Array.from({ length: count }, silent);
    await Promise.race([first?.asked, first?.waiting]);
    const hungUp = meet(client(() => ({ kind: 'hang-up' })));
    await takesEffect(held, requirement);
    const { conversation } = (await meet(client(() => allows(room())))).peer;
    const demand = { requirement, expected: 'that this client is told that it is authenticated' };
    const arrival = await conversation.wait(() => true, { from: 0, timeoutMs: take.timeoutMs });
    if (arrival.kind !== 'frame') {
      release();
      if (await take.witness()) take.omitted(demand, 'nothing, while others waited for the API', conversation.opening);
      throw new Stopped('subject unresponsive: nobody is served any more', null);
    }
    const { frame } = arrival;
    if (helloIn(frame).authenticated !== true) take.fail(demand, clip(frame.text ?? ''), [frame]);
    await takesEffect(await (await connect()).subscribe(room(), undefined, requirement), requirement);
    take.holds(requirement, frame);
    release();
    await Promise.all([hungUp, first?.waiting, ...others.map(({ waiting }) => waiting)]);
  },
});
