import type { JsonObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a change of a variable to listeners in other rooms, too',
  breaks: ['socksync/rooms-apart'],
  profile: 'upstream',
  wrap(endpoint) {
    const others = new Set<{ readonly path: string; readonly send: (text: string) => void }>();
    const silent = new Map<object, boolean>();
    return {
      ...endpoint,
      open(peer, path = '/') {
        const own = { path, send: (text: string) => peer.send(text) };
        let subscribed = false;
        const session = endpoint.open(
          {
            ...peer,
            send(text) {
              peer.send(text);
              if (!isChange(objectIn(text))) return;
              for (const other of others) if (other.path !== path && silent.get(other) === true) other.send(text);
            },
          },
          path,
        );
        return {
          ...session,
          receive(text) {
            const { func, type, name } = objectIn(text);
            if (func === 'subscribe' && type === 'var') subscribed = true;
            if (func === 'call' && String(name).endsWith('.set_var')) silent.set(own, false);
            else if (subscribed && !silent.has(own)) silent.set(own, true);
            others.add(own);
            session.receive(text);
          },
          closed() {
            others.delete(own);
            session.closed();
          },
        };
      },
    };
  },
});

const isChange = ({ func, type, name }: JsonObject): boolean =>
  func === 'set' && type === 'var' && name === 'conformance.var';
