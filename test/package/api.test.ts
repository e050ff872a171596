import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { casesOf, titleOf } from '../../src/api/cases.js';
import { conform, type Event, UsageError } from '../../src/api/index.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { validateReport } from '../../src/generated/validators/tool.js';
import { type Host, startHost } from '../../src/reference/host.js';
import { mutants } from '../../src/registry/mutants.js';
import { concerns, subjects } from '../truth/support/subjects.js';
import { folder } from '../unit/run-cli.js';

const protocol = 'aio-rpc';
const hosts: Host[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

/** The URL of a reference; of one that is wrong in a known way, where a mutant is named. */
async function served(name?: string): Promise<string> {
  const load = name === undefined ? undefined : mutants[protocol]?.[name];
  const host = await startHost({ protocols: [protocol], ...(load && { mutant: (await load()).default }) });
  hosts.push(host);
  return host.urls[protocol] ?? '';
}

/** A protocol of several bindings, and a target of its first one. */
const several = 'frappe-graphql';
const site = { protocol: several, url: 'http://127.0.0.1:1/' } as const;

const wrong = 'error-without-id';
const broken = 'aio-rpc/error-id';
// The omission is waited for: not long, as the server is near.
const few = { protocol, runs: 1, filter: broken, timeoutMs: 200 };

describe('conform', () => {
  it.each(subjects)(
    'judges the reference of $id where no server is named, and finds nothing wrong',
    async ({ protocol, binding }) => {
      const report = await conform({ protocol, ...(binding === null ? {} : { binding }), runs: 1 });
      expect(validateReport(report)).toEqual([]);
      expect(report.exit).toBe(0);
      expect(report.runs).toHaveLength(1);
      expect(report.runs[0]?.binding).toBe(binding);
      expect(report.runs[0]?.summary.must).toMatchObject({ fail: 0, inconclusive: 0, error: 0 });
    },
  );

  it('says what is wrong with the server at a URL', async () => {
    const report = await conform({ ...few, url: await served(wrong) });
    expect(report.exit).toBe(1);
    const failed = report.runs[0]?.requirements.find(({ id }) => id === broken);
    expect(failed?.verdict).toBe('fail');
    expect(failed?.failures[0]?.transcript?.frames.length).toBeGreaterThan(0);
  });

  it('judges a server in rooms of its own', async () => {
    const host = await startHost({ protocols: ['socksync'] });
    hosts.push(host);
    const url = host.urls.socksync ?? '';
    const report = await conform({ protocol: 'socksync', url, filter: 'socksync/rooms-apart' });
    expect(report.runs[0]?.target.url).toBe(url);
    const apart = report.runs[0]?.requirements.find(({ id }) => id === 'socksync/rooms-apart');
    expect(apart?.verdict).toBe('pass');
  });

  it('takes a target as a value', async () => {
    const url = await served();
    const report = await conform({ target: { protocol, url, profile: 'upstream' }, filter: broken });
    expect(report.runs[0]?.profile).toBe('upstream');
  });

  it.each(subjects)('has a target file of $id checked, and its URL replaced', async ({ id, protocol, binding }) => {
    const host = await startHost({ protocols: [protocol] });
    hosts.push(host);
    const { path, file } = folder();
    const target = join(
      path,
      file('target.jsonc', `{ "protocol": "${protocol}", "url": "ws://127.0.0.1:1/" } // mine`),
    );
    const report = await conform({
      target,
      url: host.urls[id] ?? '',
      filter: requirementsOf(protocol).find((one) => !one.monitor && concerns(one, { binding }))?.id ?? '',
      runs: 1,
    });
    expect(report.exit).toBe(0);
    expect(report.runs[0]?.target.url).toBe(host.urls[id]);
    expect(report.runs[0]?.binding).toBe(binding);
  });

  it('plays the same scripts from the same seed', async () => {
    const scripts = async () => {
      const report = await conform({ protocol, url: await served('echo-drops-nulls'), seed: 7, filter: '*echo*' });
      return report.runs.flatMap((run) =>
        run.requirements.flatMap(({ failures }) => failures.map((one) => one.script)),
      );
    };
    const first = await scripts();
    expect(first.some((script) => script !== undefined)).toBe(true);
    expect(await scripts()).toEqual(first);
  });

  it('tells everything as it happens', async () => {
    const events: Event[] = [];
    await conform({ ...few, onEvent: (event) => events.push(event) });
    expect(events[0]?.type).toBe('run-started');
    expect(events.at(-1)?.type).toBe('run-finished');
  });

  it('ends early where it is asked to, and still reports', async () => {
    const report = await conform({ protocol, signal: AbortSignal.abort() });
    expect(report.complete).toBe(false);
    expect(report.exit).toBe(143);
  });

  it('ends with 3 where nobody is there', async () => {
    const url = await served();
    await hosts.pop()?.close();
    expect((await conform({ protocol, url, timeoutMs: 500 })).exit).toBe(3);
  });

  it.each([
    ['nothing says what is judged', {}, '`protocol` or `target`'],
    ['there is no such protocol', { protocol: 'aio-rcp' }, 'Did you mean `aio-rpc`?'],
    ['the URL is none of WebSocket', { protocol, url: 'http://127.0.0.1/' }, 'Did you mean `ws://127.0.0.1/`?'],
    ['the filter matches nothing', { protocol, filter: 'aio-rpc/ecko' }, 'Did you mean `aio-rpc/echo`?'],
    ['a number makes no sense', { protocol, runs: 0.5 }, '`runs` is a whole number of at least 1; found 0.5'],
    ['there is no target file', { target: 'nowhere.json' }, 'nowhere.json cannot be read: there is none'],
    ['the target is of another protocol', { protocol, target: { protocol: 'dcrf', url: 'ws://x/' } as const }, 'dcrf'],
    ['the protocol has no bindings', { protocol, binding: 'socketio' }, 'aio-rpc has none'],
    ['there is no such binding', { protocol: several, binding: 'socket.io' }, 'Did you mean `socketio`?'],
    ['the URL is of another binding', { protocol: several, binding: 'socketio', url: 'ws://x/' }, 'graphql-ws'],
    ['the URL is of no binding', { protocol: several, url: 'ftp://x/' }, 'http:// or https://; found ftp://'],
    ['the target is of another binding', { binding: 'graphql-ws', target: site }, 'is of the binding socketio'],
    ['the target contradicts itself', { target: { ...site, binding: 'graphql-ws' } as const }, 'one of socketio'],
  ])('is refused where %s', async (_, options, message) => {
    const refused = conform(options);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
  });
});

describe('a requirement as a test', () => {
  const testOf = (options: Parameters<typeof casesOf>[0], id: string) => {
    const found = casesOf(options).find(({ title }) => title.startsWith(`${id}: `));
    if (found === undefined) throw new Error(`there is no ${id}`);
    return found.verdict();
  };

  it('passes where it holds', async () => {
    expect(await testOf({ ...few, url: () => served() }, broken)).toBeNull();
  });

  it('fails where it does not, and the message explains itself', async () => {
    const failing = testOf({ ...few, url: () => served(wrong) }, broken);
    await expect(failing).rejects.toThrow(/expected[\s\S]*came[\s\S]*wireproof test aio-rpc --url ws:/);
  });

  it('is skipped where it was not judged, with the reason', async () => {
    expect(await testOf(few, 'aio-rpc/echo')).toBe('left out by --filter');
  });

  it('fails for a SHOULD only where that is asked for', async () => {
    const options = { protocol, runs: 1, url: () => served('error-without-message'), filter: 'aio-rpc/error-message' };
    expect(await testOf(options, 'aio-rpc/error-message')).toBe('SHOULD: it does not hold');
    const strict = testOf({ ...options, strict: true }, 'aio-rpc/error-message');
    await expect(strict).rejects.toThrow('FAIL aio-rpc/error-message');
  });

  it('fails where nobody is there', async () => {
    const url = await served();
    await hosts.pop()?.close();
    await expect(testOf({ protocol, url, timeoutMs: 500 }, broken)).rejects.toThrow('could not be decided');
  });

  it.each([
    [{ protocol: several }, 'login', 'start'],
    [{ protocol: several, binding: 'graphql-ws' }, 'start-complete', 'login'],
    [{ protocol: several, url: 'ws://127.0.0.1:1/' }, 'start-complete', 'login'],
    [{ protocol: several, target: site }, 'login', 'start-complete'],
    [{ protocol: several, url: () => 'ws://127.0.0.1:1/', binding: 'graphql-ws' }, 'start-complete', 'login'],
  ])('is one of the binding that is meant, where there are several: %j', (options, has, lacks) => {
    const ids = casesOf(options).map(({ title }) => title.split(':', 1)[0]);
    expect(ids).toContain(`${several}/${has}`);
    expect(ids).not.toContain(`${several}/${lacks}`);
    expect(titleOf(options)).toBe(`${several}/${has === 'login' ? 'socketio' : 'graphql-ws'} (documented)`);
  });

  it('fails where the server turns out to be of another binding', async () => {
    const failing = testOf({ protocol: several, url: () => 'ws://127.0.0.1:1/' }, `${several}/login`);
    await expect(failing).rejects.toThrow('What is to be judged is of the binding graphql-ws');
  });

  it('shares one run with all others', async () => {
    let asked = 0;
    const url = () => {
      asked++;
      return served();
    };
    const cases = casesOf({ ...few, url });
    await Promise.all(cases.map(({ verdict }) => verdict()));
    expect(asked).toBe(1);
  });
});
