import { scenario } from '../context.js';
import { letters } from '../lists.js';

export default scenario({
  title: 'Messages of every kind have the members that the document gives them',
  shows: [
    'socksync/frame-text',
    'socksync/message-func',
    'socksync/message-group',
    'socksync/set-form',
    'socksync/set-all-form',
    'socksync/set-count-form',
    'socksync/list-change-form',
    'socksync/call-form',
    'socksync/return-form',
    'socksync/error-form',
    'socksync/integers',
    'socksync/peer-call-uuid',
  ],
  needs: ['var', 'set-var', 'list', 'list-insert', 'echo', 'call-peer'],
  async run({ take, connect, list, view }) {
    const peer = await connect();
    await peer.works();
    await peer.refuses('socksync/unknown-name', [3], { func: 'get', type: 'var', name: take.fresh('nobody') });
    const { list: owned } = await list(letters(7), peer);
    const subscriber = view(peer);
    await subscriber.look({ page: 0, size: 3 }, owned);
    await subscriber.sees(owned, { do: 'insert', at: 1 });
    const { forms } = subscriber.copy();
    const silent = 'the subject sends changes of a list in another form';
    if (!forms.some((form) => ['insert', 'set', 'delete'].includes(form))) {
      take.untestable('socksync/list-change-form', silent);
    }
    if (!forms.includes('set_count')) take.untestable('socksync/set-count-form', silent);
    const { outer, call } = await peer.called({ token: take.fresh('call') });
    peer.answer(call, 'value');
    await peer.returned(outer);
  },
});
