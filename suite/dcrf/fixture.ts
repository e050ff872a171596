import type { Capability, Probed } from '../../src/words/suite.js';
import type { Dcrf } from './context.js';
import { isMultiplexed, type StreamKey } from './naming.js';
import { fieldsOf } from './things.js';

const found: Probed = { kind: 'found' };
const unavailable: Probed = { kind: 'unavailable' };

/** Whether a stream makes objects. */
async function makes({ take, connect, streams }: Dcrf, key: StreamKey): Promise<Probed> {
  const peer = await connect();
  const stream = streams[key];
  const answer = await peer.call(stream, 'create', { data: fieldsOf(stream, { name: take.fresh('probe') }) });
  return answer.ok ? found : unavailable;
}

export const capabilities: Readonly<Record<string, Capability<Dcrf>>> = {
  multiplexed: {
    title: 'frames name their stream',
    follows: true,
    declared: isMultiplexed,
    absence: 'is not so: the target says `multiplexed` false',
  },
  bare: {
    title: 'frames are payloads, of one stream',
    follows: true,
    declared: (target) => !isMultiplexed(target),
    absence: 'is not so: the target says that streams are multiplexed',
  },
  things: {
    title: 'the stream of things',
    fixture: true,
    probe: (context) => makes(context, 'things'),
  },
  'id-stream': {
    title: 'a stream of the same things whose pk field is another one',
    needs: ['multiplexed'],
    fixture: true,
    declared: (target) => (isMultiplexed(target) ? null : false),
    absence: 'is out of reach: the target says `multiplexed` false',
    probe: (context) => makes(context, 'thingsWithId'),
  },
  'custom-subscribe': {
    title: 'custom actions that subscribe to all things and end that',
    needs: ['things'],
    async probe({ take, connect, streams }) {
      const id = take.fresh('subscription');
      const answer = await (await connect()).call(streams.things, 'subscribeMany', {}, { id });
      return answer.ok ? found : unavailable;
    },
  },
};
