import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Greets every connection with a text that is no JSON',
  breaks: ['aio-rpc/frame-text'],
  wrap: tap(({ send }) => {
    send('welcome');
    return {};
  }),
});
