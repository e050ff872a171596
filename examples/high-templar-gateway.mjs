// A gateway before an API of yours: who connects is asked about there, and what you POST to it is published.
//
//   node examples/high-templar-gateway.mjs --port 8000 --api http://127.0.0.1:9000/
//   curl -H 'content-type: application/json' http://127.0.0.1:8000/high-templar/trigger/ \
//     -d '{"rooms": [{"target": "message", "customer": "1"}], "data": "Hello"}'
//
// Without a secret it takes triggers from this machine only. It holds all it knows in memory.
import { parseArgs } from 'node:util';
import { startHost } from 'wireproof/reference/host';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8000' },
    api: { type: 'string', default: 'http://127.0.0.1:9000/' },
  },
});

const host = await startHost({
  port: Number(values.port),
  protocols: ['high-templar'],
  // It is asked for `bootstrap/` below this URL.
  apiUrl: values.api,
  apiTimeoutMs: 1500,
  ...(process.env.TRIGGER_SECRET && { secret: process.env.TRIGGER_SECRET }),
});
console.log(`ready ${host.urls['high-templar']}`);
