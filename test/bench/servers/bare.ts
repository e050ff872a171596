import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * What `ws` does alone, for comparison: at /echo a text comes back as it is, at /broadcast it goes to everybody there,
 * and so does whatever is posted.
 */
const http = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  broadcast(Buffer.concat(parts).toString('utf8'));
  response.end();
});
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const everybody = new Set<WebSocket>();

function broadcast(text: string): void {
  for (const one of everybody) one.send(text);
}

server.on('connection', (socket, request) => {
  if (request.url === '/broadcast') {
    everybody.add(socket);
    socket.on('close', () => everybody.delete(socket));
  }
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8');
    if (request.url === '/broadcast') broadcast(text);
    else socket.send(text);
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (typeof address === 'object' && address !== null) console.log(`bare ws://127.0.0.1:${address.port}\nready`);
});
