import type { TargetMember } from '../../src/words/suite.js';

/** The members of a target that only this protocol knows. */
export const members = {
  tokens: {
    about:
      'Tokens that your API knows: of a client with the rooms of the fixture, of one without rooms, and of one that it refuses. The suite shows each as `token` in the query, in cookies and as authorization.',
    usual: { full: 'conformance-full', none: 'conformance-none', denied: 'conformance-denied' },
  },
  api: {
    about:
      'Instead of tokens: the suite plays the API that your gateway asks, which opens more requirements. It listens before the gateway is started; {apiUrl} is where, for the command line of "start". "giveUpMs": how long your gateway waits for the API.',
    usual: { host: '127.0.0.1', port: 8081, giveUpMs: 1000 },
  },
  trigger: {
    about:
      'How rooms are triggered: by HTTP, or by AMQP at "exchange" with "routingKey". "headers" are secrets. "bridged": true where a bridge answers over HTTP, so that its status says nothing of the gateway. AMQP needs `npm install amqplib`. Left out: HTTP, at trigger/ beside the folder of "url" (ws://host/ws/: http://host/trigger/).',
    usual: { kind: 'http', url: 'http://127.0.0.1:8080/trigger/', headers: {} },
  },
} as const satisfies Readonly<Record<string, TargetMember>>;
