import { describe, expect, test } from 'vitest';
import { realClock } from '../../src/base/clock.js';
import { fillPlaces, freePorts, portNames, portPlace, type Start, startSubject } from '../../src/runner/subject.js';
import { folder, wireproof } from './run-cli.js';

const never = new AbortController().signal;

function node(script: string, more: Partial<Start> = {}): Start {
  return {
    command: [process.execPath, '-e', script],
    cwd: process.cwd(),
    env: {},
    ready: 'listening',
    readyTimeoutMs: 5000,
    url: 'ws://127.0.0.1:1/',
    ...more,
  };
}

/** Whether a process is there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const forever = 'setInterval(() => {}, 1e6);';

describe('ports', () => {
  test('are all different', async () => {
    const ports = await freePorts(['', 'a', 'b']);
    expect(new Set(ports.values()).size).toBe(3);
  });

  test('are found by name and filled in', () => {
    expect(portNames('{port} {port:a} {port} {room}')).toEqual(['', 'a']);
    const ports = new Map([
      [portPlace(''), '1'],
      [portPlace('a'), '2'],
    ]);
    expect(fillPlaces({ x: ['{port}-{port:a}', { y: '{room}{port:b}' }], z: 3 }, ports)).toEqual({
      x: ['1-2', { y: '{room}{port:b}' }],
      z: 3,
    });
  });
});

describe('a subject that is started', () => {
  test('is ready when it has printed the text, in however many pieces', async () => {
    const starting = await startSubject(
      node(`process.stdout.write('liste'); setTimeout(() => process.stdout.write('ning'), 20); ${forever}`),
      realClock,
      never,
    );
    expect(starting.ok).toBe(true);
    if (starting.ok) await starting.subject.stop();
  });

  test('is ended with all that it started, even what does not listen to SIGTERM', async () => {
    const inner = `process.on('SIGTERM', () => process.exit(0)); process.stdout.write('up'); ${forever}`;
    const outer = `const c = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}]);
      c.stdout.once('data', () => console.log(process.pid + ' ' + c.pid + ' listening')); ${forever}`;
    const starting = await startSubject(node(outer), realClock, never);
    if (!starting.ok) throw new Error(starting.reason);
    const pids = starting.subject.tail().split(' ').slice(0, 2).map(Number);
    expect(pids.map(lives)).toEqual([true, true]);
    await starting.subject.stop();
    expect(lives(pids[0] ?? 0)).toBe(false);
  });

  test('that ends too early tells its status and its last words', async () => {
    const starting = await startSubject(node(`console.error('no such file'); process.exit(7)`), realClock, never);
    expect(starting).toMatchObject({ ok: false, tail: 'no such file' });
    if (!starting.ok) expect(starting.reason).toMatch(/ended with status 7 before it was ready/);
  });

  test('that is never ready is given up and ended', async () => {
    const starting = await startSubject(
      node(`console.log('hello'); ${forever}`, { readyTimeoutMs: 300 }),
      realClock,
      never,
    );
    expect(starting).toMatchObject({ ok: false, tail: 'hello' });
    if (!starting.ok) expect(starting.reason).toMatch(/more than 300 ms to print `listening`/);
  });

  test('that is no program is told', async () => {
    const starting = await startSubject(node('', { command: ['/no/such/program'] }), realClock, never);
    expect(starting.ok).toBe(false);
    if (!starting.ok) expect(starting.reason).toMatch(/could not be started: .*ENOENT/);
  });

  test('without a text to wait for is ready when it can be connected to', async () => {
    const port = (await freePorts([''])).get('') ?? 0;
    const script = `setTimeout(() => require('net').createServer().listen(${port}, '127.0.0.1'), 50)`;
    const start = node(script, { ready: null, url: `ws://127.0.0.1:${port}/` });
    const starting = await startSubject(start, realClock, never);
    expect(starting.ok).toBe(true);
    if (starting.ok) await starting.subject.stop();
  });

  test('is given up when the run is interrupted', async () => {
    const interrupt = new AbortController();
    const starting = startSubject(node(forever), realClock, interrupt.signal);
    interrupt.abort();
    expect(await starting).toMatchObject({ ok: false, reason: 'the run was interrupted' });
  });

  test('that never gets ready is status 3, with every requirement in the report', async () => {
    const { path, file, read } = folder();
    const start = {
      command: [process.execPath, '-e', `console.log('one\\ntwo'); process.exit(1)`],
      ready: 'listening',
    };
    file('t.jsonc', JSON.stringify({ protocol: 'aio-rpc', url: 'ws://127.0.0.1:{port}/', start }));
    const { status, stdout } = await wireproof(['test', '--target', 't.jsonc', '--reporter', 'json=r.json'], path);
    expect(status).toBe(3);
    expect(stdout).toMatch(/could not be started: \S+ ended with status 1\s+before it\s+was ready/);
    expect(stdout).toMatch(/one\n +two/);
    const [run] = JSON.parse(read('r.json')).runs;
    expect(run.requirements.length).toBeGreaterThan(50);
    expect(run.summary.must.inconclusive).toBeGreaterThan(50);
  });

  test('is judged', async () => {
    const { path, file } = folder();
    const server = `import { startHost } from '${new URL('../../dist/src/reference/host.js', import.meta.url)}';
      await startHost({ port: Number(process.argv[1]), protocols: ['aio-rpc'] }); console.log('listening');`;
    const start = { command: [process.execPath, '--input-type=module', '-e', server, '{port}'], ready: 'listening' };
    file('t.jsonc', JSON.stringify({ protocol: 'aio-rpc', url: 'ws://127.0.0.1:{port}/aio-rpc', start }));
    const { status, stdout } = await wireproof(['test', '--target', 't.jsonc', '--filter', 'success-correlates'], path);
    expect(stdout).toContain('PASSED');
    expect(status).toBe(0);
  });
});
