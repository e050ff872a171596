// A client of SockSync for a page, over the WebSocket that browsers have: it imports nothing that Node alone has.
//
//   import { showList } from './socksync-browser.js';
//   const { stop } = showList('ws://127.0.0.1:8000/socksync/room/kitchen', (lines, total) => { … });
//
// `show` is called with the items of a page, and with the number of all items, whenever either changes.
import { createConnection, overSocket } from 'wireproof/reference/socksync/core';

export function showList(url, show, { pageSize = 5, Socket = globalThis.WebSocket } = {}) {
  const connection = createConnection();
  const list = connection.mirrorList('conformance.list', { pageSize });
  const insert = connection.use('conformance.list_insert');
  list.onChange((items) => show(items, list.total));
  overSocket(connection, new Socket(url));
  return {
    turnTo: (page) => list.get(page, pageSize),
    /** Whether items may be added yet: the owner of the list says so. */
    ready: () => insert.ready(),
    add: (value) => insert.call({ index: list.total, value }),
    stop: () => connection.close(),
  };
}
