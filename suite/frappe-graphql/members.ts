import type { TargetMember } from '../../src/words/suite.js';

/** The members of a target that only this protocol knows. */
export const members = {
  binding: {
    about: 'What the URL speaks: socketio (HTTP and Socket.IO) or graphql-ws. Without it, the URL decides.',
    usual: 'socketio',
  },
  httpUrl: {
    about: 'Where /api/method/… is. In graphql-ws nobody logs in over HTTP without it.',
    usual: 'http://127.0.0.1:8000',
  },
  socketioUrl: { about: 'Where Socket.IO listens, where that is not the same.', usual: 'http://127.0.0.1:9000' },
  users: {
    about: 'Who logs in, where the users of the fixture are called otherwise.',
    usual: {
      user: { usr: 'conformance@example.com', pwd: 'conformance' },
      manager: { usr: 'Administrator', pwd: 'admin' },
    },
  },
  keepalive: {
    about: 'How long a subscription lives without keepalives, and how long it may take until it is gone.',
    usual: { ttlMs: 300_000, graceMs: 240_000 },
  },
  control: {
    about:
      'Routes that steer your server: advanceClockUrl, completeUrl, completeOnErrorUrl, and the headers they want. Without them what needs them waits in real time, or is left out.',
    usual: {},
  },
} as const satisfies Readonly<Record<string, TargetMember>>;
