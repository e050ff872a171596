import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type ApiReply, type ApiRequest, PlayedApi } from './api.js';

/** The played API over HTTP. */
export interface ServedApi {
  readonly api: PlayedApi;
  /** Where it is; it ends with a slash. */
  readonly url: string;
  /** Frees the port; whoever still waits for an answer is cut off. */
  close(): Promise<void>;
}

/** Serves the API that the suite plays. Rejects where the port cannot be had. */
export async function serveApi({ host, port }: { readonly host: string; readonly port: number }): Promise<ServedApi> {
  const api = new PlayedApi();
  const server = createServer((request, response) => {
    request.resume();
    response.on('error', () => response.destroy());
    api.answer(read(request)).then(
      (reply) => write(response, reply),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    api,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function read({ method = 'GET', url = '/', headers }: IncomingMessage): ApiRequest {
  const lines = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]);
  return { method, url, headers: Object.fromEntries(lines) };
}

function write(response: ServerResponse, reply: ApiReply): void {
  if (reply.kind === 'hang-up') return void response.destroy();
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.text) });
  response.end(reply.text);
}
