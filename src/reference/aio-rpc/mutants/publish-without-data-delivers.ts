import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses to publish without data, but delivers the event all the same',
  breaks: ['aio-rpc/publish-data-missing'],
  wrap: tap(({ send, receive }) => ({
    received(text) {
      const message = objectIn(text);
      receive(text);
      const { payload } = message;
      if (message.method !== 'publish' || !isObject(payload) || 'data' in payload) return;
      receive(JSON.stringify({ ...message, id: HIDDEN, payload: { ...payload, data: {} } }));
    },
    sent: (text) => (objectIn(text).id === HIDDEN ? undefined : send(text)),
  })),
});

/** The id of a request that the other side did not make. */
const HIDDEN = '\u0000hidden';
