// A client of SockSync in Node, over the package `ws`. It runs against the reference:
//
//   wireproof serve socksync --port 8000
//   node examples/socksync-node.mjs ws://127.0.0.1:8000/socksync/room/kitchen
//
// There is no client and no server in the protocol: whatever this side does here, the other side may do as well.
import { createConnection, createList, createVariable, overSocket } from 'wireproof/reference/socksync/core';
import { WebSocket } from 'ws';

const [url = 'ws://127.0.0.1:8000/socksync/room/kitchen'] = process.argv.slice(2);
const connection = createConnection();

// What this side owns. The reference mirrors a variable and a list under these names, and calls this function.
const lamp = createVariable('conformance.peer_var', 'off');
const shopping = createList('conformance.peer_list', ['bread', 'milk'], { maxPageSize: 10 });
connection.own(lamp);
connection.own(shopping);
connection.offer('conformance.peer_fn', ({ who }) => `hello, ${who}`);

// What the other side owns.
const state = connection.mirrorVariable('conformance.var');
const log = connection.mirrorList('conformance.list', { pageSize: 3 });
const words = ['set_var', 'list_insert', 'call_peer', 'mirror'];
const control = Object.fromEntries(words.map((word) => [word, connection.use(`conformance.${word}`)]));

connection.onError(({ code, message }) => console.error(`error ${code}: ${message}`));
state.onChange((value) => console.log('state is', value));
log.onChange((items) => console.log('log is', items.join(', '), 'of', log.total));

const socket = new WebSocket(url);
overSocket(connection, socket);
// Whoever owns a function says who may call it, by subscribing it there.
await Promise.all(Object.values(control).map((remote) => remote.ready()));

await control.set_var.call({ value: { brightness: 7 } });
for (const [index, value] of ['one', 'two', 'three', 'four'].entries())
  await control.list_insert.call({ index, value });
console.log('the other side heard', await control.call_peer.call({ args: { who: 'world' } }));

lamp.value = 'on';
shopping.insert(2, 'tea');
shopping.delete(0);
console.log('the other side holds', JSON.stringify(await control.mirror.call()));
connection.close();
