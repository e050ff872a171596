import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { everyMatch } from '../rules.js';

export default mutant<Rules>({
  title: 'Delivers an event to nobody where one of its subscribers has gone',
  breaks: ['aio-rpc/disconnect-swallows'],
  affects: ['aio-rpc/disconnect-others', 'aio-rpc/info-closed'],
  profile: 'documented',
  rules: {
    forgotten: () => [],
    listeners: (view, published, matches) => {
      const all = everyMatch(view, published, matches);
      const gone = all.filter((listener) => !view.connections.has(listener));
      return gone.length > 0 ? gone : all;
    },
  },
});
