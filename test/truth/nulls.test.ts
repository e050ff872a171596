import { beforeAll, describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { objectIn, tap } from '../../src/reference/tap.js';
import { idsWith, type Judged, type JudgeOptions, judge } from './support/judged.js';
import { play } from './support/memory.js';
import { pretenders, strangers } from './support/nulls.js';
import { judgeServed } from './support/served.js';
import { type Behaviour, freeUrl, serve } from './support/server.js';
import { suiteOf } from './support/suite.js';
import { ownErrors } from './support/unharmed.js';

beforeAll(() => suiteOf('aio-rpc'));

/** Judges a server of a test, and sees to it that no connection is left. */
async function judgeServer(behaviour: Behaviour, options: JudgeOptions): Promise<Judged> {
  const server = await serve(behaviour);
  const judged = await judge(server.url, options);
  await server.emptied();
  await server.stop();
  return judged;
}

describe('what does not answer is given up with status 3 within two deadlines, and passes and fails nothing', () => {
  const timeoutMs = 400;

  it.each(strangers)('$title', async ({ behaviour }) => {
    const judged =
      behaviour === null ? await judge(await freeUrl(), { timeoutMs }) : await judgeServer(behaviour, { timeoutMs });
    expect(new Set(judged.verdicts.values())).toEqual(new Set(['inconclusive']));
    expect(judged.exit).toBe(3);
    expect(judged.durationMs).toBeLessThan(2 * timeoutMs);
    expect(judged.violations).toEqual([]);
    expect(judged.terminal).toContain('No contact: ');
  });
});

describe('what answers and does nothing fails with status 1, and passes only what is true of it', () => {
  it.concurrent.each(pretenders)('$title', async ({ behaviour, truly }) => {
    const options = { concurrency: 32, runs: 1 };
    const judged = await judgeServed(
      () => behaviour,
      options,
      ({ exit }) => exit !== 3,
    );
    expect(idsWith(judged, 'pass').filter((id) => !truly.includes(id.replace('aio-rpc/', '')))).toEqual([]);
    expect(ownErrors(judged)).toEqual([]);
    expect(judged.exit).toBe(1);
    expect(judged.violations).toEqual([]);
  });
});

describe('what keeps all the forms and delivers nothing', () => {
  /** It closes connections and counts subscriptions: nothing of this is a delivery. */
  const countedByInfo = 'aio-rpc/fault-forgets';
  /** Rejections whose twin is a subscription that works. */
  const twinned = [
    'subscribe-channel-missing',
    'unsubscribe-channel-missing',
    'refused-subscribe',
    'unsubscribe-unknown',
  ];

  it('passes nothing that deliveries show, nor what has a delivery as its twin', async () => {
    const silence = tap((connection) => ({
      sent: (text) => ('channel' in objectIn(text) ? undefined : connection.send(text)),
    }));
    const played = await play({ wrap: silence });
    const byDelivery = requirementsOf('aio-rpc')
      .filter(({ id, needs }) => needs.includes('subscribe') && needs.includes('publish') && id !== countedByInfo)
      .map(({ id }) => id)
      .concat(['subscribe', 'publish', 'unsubscribe', ...twinned].map((name) => `aio-rpc/${name}`));
    const passed = idsWith(played, 'pass');
    expect(passed.filter((id) => byDelivery.includes(id))).toEqual([]);
    expect(passed).toContain('aio-rpc/echo');
    expect(played.verdicts.get('aio-rpc/delivery')).toBe('fail');
    expect(played.violations).toEqual([]);
  });
});
