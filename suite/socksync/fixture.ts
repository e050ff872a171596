import { type Json, jsonEqual } from '../../src/base/json.js';
import { memberOf } from '../../src/words/message.js';
import type { Capability, Probed } from '../../src/words/suite.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { errorsAfter } from './barrier.js';
import type { SockSync } from './context.js';
import type { OpenCall } from './dialogue.js';
import { codeOf, is, isError, type Type } from './frames.js';
import type { Peer } from './peer.js';

/** The names of the fixture; a target may map them. */
export const names = {
  var: 'conformance.var',
  list: 'conformance.list',
  echo: 'conformance.echo',
  fail: 'conformance.fail',
  setVar: 'conformance.set_var',
  listReset: 'conformance.list_reset',
  listInsert: 'conformance.list_insert',
  listSet: 'conformance.list_set',
  listDelete: 'conformance.list_delete',
  callPeer: 'conformance.call_peer',
  mirror: 'conformance.mirror',
  peerVar: 'conformance.peer_var',
  peerList: 'conformance.peer_list',
  peerFn: 'conformance.peer_fn',
  peerVarOff: 'conformance.peer_var_off',
};
export type Piece = keyof typeof names;

/** The pieces that are no functions. */
const data: Readonly<Partial<Record<Piece, Type>>> = {
  var: 'var',
  peerVar: 'var',
  peerVarOff: 'var',
  list: 'list',
  peerList: 'list',
};

/** The type of a piece's group. */
export function typeOf(piece: Piece): Type {
  return data[piece] ?? 'function';
}

/** Whether the target's URL gives each scenario a room of its own. */
export function hasRooms({ url }: ResolvedTarget): boolean {
  return url.includes('{room}');
}

/** Whether connections share the variable and the list. */
export function sharesState(target: ResolvedTarget): boolean {
  return hasRooms(target) || target.isolation !== 'connection';
}

const found: Probed = { kind: 'found' };
const unavailable: Probed = { kind: 'unavailable' };

/** What comes first: the frame that shows that a piece is there, or an error. */
async function shows(
  peer: Peer,
  sent: OpenCall['sent'],
  match: Parameters<Peer['conversation']['wait']>[0],
): Promise<Probed> {
  const { take, conversation } = peer;
  const refused = (): boolean => errorsAfter(take, conversation, sent).others.length > 0;
  const arrival = await conversation.wait((frame) => match(frame) || (isError(frame) && refused()), {
    from: conversation.after(sent),
    timeoutMs: take.timeoutMs,
  });
  if (arrival.kind !== 'frame') return { kind: 'unclear', reason: 'it was not answered' };
  return isError(arrival.frame) ? unavailable : found;
}

async function isOwned(peer: Peer, piece: 'var' | 'list', answer: 'set' | 'set_all'): Promise<Probed> {
  peer.subscribe(piece);
  const { type, name } = peer.group(piece);
  const sent = peer.conversation.send(JSON.stringify({ func: 'get', type, name }));
  return shows(peer, sent, (frame) => is(frame, answer, type, name));
}

async function isCallable(peer: Peer, piece: Piece, args: { [key: string]: Json }): Promise<Probed> {
  const { sent, id } = await peer.open(piece, args);
  return shows(peer, sent, (frame) => is(frame, 'return') && memberOf(frame, 'id') === id);
}

/** A function of the fixture that changes the list. */
function control(title: string, piece: Piece, args: { [key: string]: Json }): Capability<SockSync> {
  return {
    title,
    fixture: true,
    declaredBy: [piece],
    needs: ['list'],
    async probe({ connect }) {
      const peer = await connect();
      await peer.calls('listReset', { items: ['a'] });
      return isCallable(peer, piece, args);
    },
  };
}

export const capabilities: Readonly<Record<string, Capability<SockSync>>> = {
  var: {
    title: 'a variable of the subject',
    fixture: true,
    declaredBy: ['var'],
    probe: async ({ connect }) => isOwned(await connect(), 'var', 'set'),
  },
  list: {
    title: 'a list of the subject, and a function that replaces it',
    fixture: true,
    declaredBy: ['list', 'listReset'],
    async probe({ connect }) {
      const peer = await connect();
      const there = await isOwned(peer, 'list', 'set_all');
      return there.kind === 'found' ? isCallable(peer, 'listReset', { items: [] }) : there;
    },
  },
  echo: {
    title: 'a function that returns its arguments',
    fixture: true,
    declaredBy: ['echo'],
    async probe({ take, connect }) {
      const peer = await connect();
      const args = { token: take.fresh('probe') };
      const { sent } = await peer.open('echo', args);
      return shows(peer, sent, (frame) => is(frame, 'return') && jsonEqual(memberOf(frame, 'value'), args));
    },
  },
  fail: {
    title: 'a function that fails',
    fixture: true,
    declaredBy: ['fail'],
    async probe({ connect }) {
      const peer = await connect();
      const { sent } = await peer.open('fail');
      const probed = await shows(peer, sent, (frame) => is(frame, 'return'));
      const [error] = errorsAfter(peer.take, peer.conversation, sent).others;
      if (error === undefined) return probed;
      return [1, 3].includes(codeOf(error)) ? unavailable : found;
    },
  },
  'set-var': {
    title: 'a function that sets the variable',
    fixture: true,
    declaredBy: ['setVar'],
    needs: ['var'],
    probe: async ({ take, connect }) => isCallable(await connect(), 'setVar', { value: take.fresh('probe') }),
  },
  'list-insert': control('a function that inserts into the list', 'listInsert', { index: 0, value: 'probe' }),
  'list-set': control('a function that changes an item of the list', 'listSet', { index: 0, value: 'probe' }),
  'list-delete': control('a function that deletes from the list', 'listDelete', { index: 0 }),
  'call-peer': {
    title: "a function that calls the other side's function and returns what it returned",
    fixture: true,
    declaredBy: ['callPeer', 'peerFn'],
    async probe({ take, connect }) {
      const peer = await connect();
      peer.offer();
      const { sent } = await peer.open('callPeer', { args: { token: take.fresh('probe') } });
      return shows(peer, sent, (frame) => is(frame, 'call', 'function', peer.name('peerFn')));
    },
  },
  mirror: {
    title: "mirrors of the other side's variable and list, subscribed to when a connection opens",
    declaredBy: ['peerVar', 'peerList'],
    async probe({ take, connect }) {
      const peer = await connect();
      const mirrored = (): boolean =>
        (['peerVar', 'peerList'] as const).every((piece) => {
          const { type, name } = peer.group(piece);
          return peer.conversation.received.some((frame) => is(frame, 'subscribe', type, name));
        });
      const arrival = await peer.conversation.wait(mirrored, { from: 0, timeoutMs: take.timeoutMs });
      return arrival.kind === 'frame' ? found : unavailable;
    },
  },
  'mirror-readback': {
    title: 'a function that tells what is mirrored',
    declaredBy: ['mirror'],
    needs: ['mirror'],
    probe: async ({ connect }) => isCallable(await connect(), 'mirror', {}),
  },
  'shared-rooms': {
    title: 'connections that share the variable and the list',
    declared: sharesState,
    absence: 'is not there: the URL has no `{room}`, and `isolation` is `connection`',
  },
};
