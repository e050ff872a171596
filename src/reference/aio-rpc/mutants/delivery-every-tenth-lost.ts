import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isEvent } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Loses every tenth event of a connection',
  breaks: ['aio-rpc/delivery'],
  wrap: rewrite(() => {
    let count = 0;
    return (message) => (isEvent(message) && ++count % 10 === 0 ? [] : [message]);
  }),
});
