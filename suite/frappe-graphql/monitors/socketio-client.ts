import { type Json, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { type Read, type Root, readQuery } from '../query.js';
import { packetIn } from '../socketio/packets.js';
import { Exchanges, jsonIn, requestIn } from '../socketio/requests.js';
import { Kept, type Outcome } from './kept.js';

/** What is open until its answer comes. */
type Pending =
  | { readonly kind: 'subscribe'; readonly roots: readonly Root[] }
  | { readonly kind: 'keepalive'; readonly name: string; readonly id: string; readonly key: string | null };

/** What a client sends over HTTP and Socket.IO: judged in recordings of clients. */
export const socketioClient: Monitor = {
  title: 'the requests of a client, its joins and its keepalives',
  whole: true,
  watch() {
    const exchanges = new Exchanges();
    const pending = new Map<Frame, readonly Pending[]>();
    const kept = new Kept();
    /** Sockets that are open, and whether they were seen from their beginning. */
    const sockets = new Map<string, boolean>();

    return (frame): readonly MonitorFinding[] => {
      const late = kept.overdue(frame);
      return [...late, ...see(frame)];
    };

    function see(frame: Frame): readonly MonitorFinding[] {
      if (frame.dir === 'open') sockets.set(frame.conn, true);
      if (frame.dir === 'open' || frame.dir === 'close') kept.ends(frame.conn);
      if (frame.dir === 'close') sockets.delete(frame.conn);
      const request = exchanges.requestOf(frame);
      if (request !== null) return answered(pending.get(request) ?? [], request, frame);
      if (frame.dir === 'send') return [...asked(frame), ...emitted(frame)];
      const packet = packetIn(frame);
      if (frame.dir === 'recv' && packet.kind === 'event') kept.told(packet.name, packet.args[0]);
      if (packet.kind === 'disconnect' && packet.namespace === '/') kept.ends(frame.conn);
      return [];
    }

    function asked(frame: Frame): readonly MonitorFinding[] {
      const request = requestIn(frame);
      if (request?.kind === 'command') {
        const [name, id] = [member(request.args, 'subscription'), member(request.args, 'subscription_id')];
        return keepsAlive([{ name, id, key: null }], frame);
      }
      if (request?.kind !== 'graphql') return [];
      const [query, name, variables] = ['query', 'operationName', 'variables'].map((key) => member(request.body, key));
      if (typeof query !== 'string') return [broken('client-query', 'a JSON object with a `query`, posted', frame)];
      const read = readQuery(query, name, variables);
      return [holds('client-query'), ...(read === null ? [] : operated(read, frame))];
    }

    function operated({ type, roots }: Read, frame: Frame): readonly MonitorFinding[] {
      if (type === 'subscription') {
        pending.set(frame, [{ kind: 'subscribe', roots }]);
        const selects = roots.every((root) => root.keysOf('subscription_id').length > 0);
        const after = kept.subscribes();
        return [selects ? holds('client-select-id') : broken('client-select-id', '`subscription_id`', frame), ...after];
      }
      const keepalives = roots.filter(({ name }) => type === 'mutation' && name === 'subscriptionKeepAlive');
      return keepsAlive(
        keepalives.map((root) => ({
          name: root.argument('subscription'),
          id: root.argument('subscription_id'),
          key: root.key,
        })),
        frame,
      );
    }

    function keepsAlive(
      named: readonly { readonly name: Json | undefined; readonly id: Json | undefined; readonly key: string | null }[],
      frame: Frame,
    ): readonly MonitorFinding[] {
      const found: MonitorFinding[] = [];
      const open: Pending[] = [];
      for (const { name, id, key } of named) {
        if (typeof name !== 'string' || typeof id !== 'string') {
          found.push(broken('client-keepalive-id', 'the name of a subscription and a `subscription_id`', frame));
          continue;
        }
        open.push({ kind: 'keepalive', name, id, key });
        found.push(...kept.renews(name, id, frame));
      }
      if (open.length > 0) pending.set(frame, open);
      return found;
    }

    function answered(open: readonly Pending[], request: Frame, frame: Frame): readonly MonitorFinding[] {
      pending.delete(request);
      return open.flatMap((one) => {
        const json = jsonIn(frame);
        if (one.kind === 'subscribe') {
          for (const { name, key } of one.roots) kept.given(name, member(member(json, 'data'), key), frame);
          return [];
        }
        return kept.answered(one.name, one.id, outcomeOf(one.key, json, frame), request, frame);
      });
    }

    function emitted(frame: Frame): readonly MonitorFinding[] {
      const packet = packetIn(frame);
      if (packet.kind === 'disconnect' && packet.namespace === '/') kept.ends(frame.conn);
      if (packet.kind !== 'event' || packet.namespace !== '/') return [];
      const { name, args } = packet;
      if (name !== 'task_subscribe' && name !== 'task_unsubscribe') return [];
      const id = idIn(args[0]);
      if (id === null) return [broken('client-join', 'a list with one `subscription_id`, or the id alone', frame)];
      const isWhole = sockets.get(frame.conn) === true;
      return name === 'task_subscribe' ? kept.joins(id, frame, isWhole) : kept.leaves(id, frame, isWhole);
    }
  },
};

/** The one id that a socket names, in a list or alone. */
function idIn(argument: Json | undefined): string | null {
  const id = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument;
  return typeof id === 'string' ? id : null;
}

/** What came of a keepalive, by mutation or by command; null where nobody can say. */
function outcomeOf(key: string | null, json: Json | undefined, { more: { status = 0 } }: Frame): Outcome {
  if (key === null) return status >= 200 && status < 300 ? 'kept' : status >= 400 && status < 500 ? 'refused' : null;
  const info = member(member(json, 'data'), key);
  if (member(info, 'success') === true) return 'kept';
  const error = member(info, 'error');
  return error === 'SUBSCRIPTION_NOT_FOUND' ? 'not-found' : error === 'INVALID_SUBSCRIPTION' ? 'refused' : null;
}

function holds(slug: string): MonitorFinding {
  return { requirement: `frappe-graphql/${slug}`, outcome: 'holds' };
}

function broken(slug: string, expected: string, frame: Frame): MonitorFinding {
  const seen = clip(frame.text ?? frame.more.event ?? 'nothing');
  return { requirement: `frappe-graphql/${slug}`, outcome: 'broken', expected, seen };
}
