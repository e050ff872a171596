import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every change of a variable twice',
  breaks: ['socksync/var-once'],
  affects: ['socksync/subscribe-twice'],
  rules: ({ hears }) => ({
    hears: (audience) => (audience.type === 'list' ? hears(audience) : hears(audience).flatMap((port) => [port, port])),
  }),
});
