import { isObject, type Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts the connections that were ever opened',
  breaks: ['aio-rpc/info-connections'],
  wrap(endpoint, clock) {
    let opened = 0;
    const recount = (response: Json | undefined): Json =>
      isObject(response) && 'connections' in response ? { ...response, connections: opened } : (response ?? null);
    const place = rewrite(() => {
      opened++;
      return (message) => ['response' in message ? { ...message, response: recount(message.response) } : message];
    });
    return place(endpoint, clock);
  },
});
