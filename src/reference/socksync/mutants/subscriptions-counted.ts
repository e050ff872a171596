import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a change once for each time that a connection has subscribed',
  breaks: ['socksync/subscribe-twice'],
  affects: ['socksync/list-subscribe-twice'],
  rules: {
    hears: ({ subscribers }) =>
      [...subscribers].flatMap(([port, { times }]) => Array.from({ length: times }, () => port)),
  },
});
