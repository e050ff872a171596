import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import type { Json } from '../../../src/base/json.js';
import { inbox } from './inbox.js';
import { serve } from './served.js';

const require = createRequire(import.meta.url);

/** The program as the document shows it. */
const program = readFileSync(new URL('document-client.txt', import.meta.url), 'utf8');

/** The packages that it asks for; that of Socket.IO has to be of version 2. */
const packages = new Map<string, unknown>([
  ['axios', require('axios')],
  ['tough-cookie', require('tough-cookie')],
]);
const connect = require('socket.io-client-2') as (url: string, options: object) => { disconnect(): void };

test.each(['documented', 'upstream'] as const)(
  'The program of the document subscribes to doc_events, and hears of them, in profile %s',
  async (profile) => {
    const served = await serve(profile);
    const logged = inbox<readonly Json[]>();
    const io = (url: string, options: object) => {
      const socket = connect(url, options);
      onTestFinished(() => socket.disconnect());
      return socket;
    };
    const here = program.replace('http://test_site:8000', served.site).replace('http://test_site:9000', served.site);
    expect(here).not.toContain('test_site');
    runInNewContext(here, {
      require: (name: string): unknown => (name === 'socket.io-client' ? io : packages.get(name)),
      // It waits for seconds in order to be connected; the turns of the loop are enough.
      setTimeout: (run: () => void) => setImmediate(run),
      console: {
        log: (...words: readonly Json[]) => logged.put(words),
        error: (...words: readonly Json[]) => logged.put(words),
      },
    });

    const said = async (first: string): Promise<Json | undefined> => {
      for (;;) {
        const [word, given] = await logged.next();
        if (word === first) return given;
      }
    };
    const id = await said('DocEvents SubID:');
    expect(id).toMatch(/^\S{8,}$/);
    let heard: Json | undefined;
    void said('doc_events').then((frame) => {
      heard = frame;
    });
    const caller = await served.logIn('Administrator');
    const change = { name: 'conformance@example.com', full_name: 'Con Formance' };
    while (heard === undefined) await caller.save('User', change);
    const document = { email: 'conformance@example.com', full_name: 'Con Formance' };
    expect(heard).toMatchObject({
      type: 'GQL_DATA',
      id,
      payload: { data: { doc_events: { doctype: 'User', name: 'conformance@example.com', document } } },
    });
  },
);
