import { type WebSocket, WebSocketServer } from 'ws';

/**
 * What `ws` does alone, for comparison: at /echo a text comes back as it is, at /broadcast it goes to everybody there.
 */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
const everybody = new Set<WebSocket>();

server.on('connection', (socket, request) => {
  if (request.url === '/broadcast') {
    everybody.add(socket);
    socket.on('close', () => everybody.delete(socket));
  }
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8');
    if (request.url !== '/broadcast') return socket.send(text);
    for (const one of everybody) one.send(text);
  });
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) console.log(`bare ws://127.0.0.1:${address.port}\nready`);
});
