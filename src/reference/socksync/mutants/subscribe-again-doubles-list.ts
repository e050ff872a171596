import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the changes of a list once for each time that a connection has subscribed',
  breaks: ['socksync/list-subscribe-twice'],
  profile: 'documented',
  rules: ({ hears }) => ({
    hears: (audience) =>
      audience.type === 'var'
        ? hears(audience)
        : [...audience.subscribers].flatMap(([port, { times }]) => Array.from({ length: times }, () => port)),
  }),
});
