import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { integerOf, is } from '../frames.js';
import { letters } from '../lists.js';

const requirement = 'socksync/list-subscribe-twice--upstream';

export default scenario({
  title: 'Subscribing again puts the subscriber on the first page',
  shows: [requirement],
  profile: 'upstream',
  async run({ take, connect, list, view }) {
    const peer = await connect();
    const { list: owned } = await list(letters(12), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 1, size: 2 }, owned);
    await subscriber.sees(owned, { do: 'set', at: 2 });
    await peer.accepts('socksync/list-get', { func: 'subscribe', ...peer.group('list') });
    await owned.set(2, 'index 0 of page 1, or index 2 of page 0');
    const { changed } = owned;
    if (changed === null) return;
    const demand = { requirement, expected: 'a `set` at index 2, as for who looks at page 0' };
    const sets = (frame: typeof changed): boolean => is(frame, 'set', 'list', peer.name('list'));
    const from = peer.conversation.after(changed);
    const frame = await take.must(peer.conversation, demand, sets, { from, about: [changed] });
    take.check(demand, integerOf(memberOf(frame, 'index')) === 2, frame.text ?? '', [changed, frame]);
  },
});
