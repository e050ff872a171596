import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openReportFile } from '../../src/cli/report-file.js';
import { folder } from './run-cli.js';

const program = fileURLToPath(new URL('../../bin/wireproof.js', import.meta.url));

/** Starts the tool as a process of its own. */
function start(words: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [program, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

const few = ['test', 'aio-rpc', '--filter', 'success-correlates'];

describe('the process', () => {
  test('does its work though nobody reads what it writes', async () => {
    const { path, read } = folder();
    const child = start([...few, '--reporter', 'ndjson', '--reporter', 'json=r.json'], path);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await ended(child)).toBe(0);
    expect(JSON.parse(read('r.json'))).toMatchObject({ exit: 0, complete: true });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends on %s with %i, a report of what was judged, and nothing left running', async (signal, status) => {
    const { path, file, read } = folder();
    const mute = `const s = require('net').createServer(() => {}); s.listen(Number(process.argv[1]), '127.0.0.1',
      () => { require('fs').writeFileSync('pid', String(process.pid)); console.log('listening'); });`;
    const command = [process.execPath, '-e', mute, '{port}'];
    file(
      't.jsonc',
      JSON.stringify({
        protocol: 'aio-rpc',
        url: 'ws://127.0.0.1:{port}/',
        timeoutMs: 1000,
        start: { command, ready: 'listening' },
      }),
    );
    const child = start(['test', '--target', 't.jsonc', '--reporter', 'json=r.json'], path);
    const end = ended(child);
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (!existsSync(join(path, 'pid')) || read('pid') === '') return;
        clearInterval(look);
        resolve();
      }, 10);
    });
    child.kill(signal);
    expect(await end).toBe(status);
    expect(JSON.parse(read('r.json'))).toMatchObject({ exit: status, complete: false });
    expect(() => process.kill(Number(read('pid')), 0)).toThrow('ESRCH');
  });

  test('serves until it is interrupted, and then ends well', async () => {
    const child = start(['serve', 'aio-rpc'], folder().path);
    const end = ended(child);
    let text = '';
    await new Promise<void>((resolve) => {
      child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (text.endsWith('ready\n')) resolve();
      });
    });
    expect(text).toMatch(/^aio-rpc ws:\/\/127\.0\.0\.1:\d+\/\S+\nready\n$/);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
  });
});

describe('a report file', () => {
  test('appears whole or not at all', () => {
    const { path, file, read } = folder();
    file('r', 'old');
    const opened = openReportFile(join(path, 'r'));
    opened.write('new');
    expect(read('r')).toBe('old');
    opened.commit();
    expect(read('r')).toBe('new');
    expect(readdirSync(path)).toEqual(['r']);
  });

  test('that is given up leaves nothing behind', () => {
    const { path } = folder();
    const opened = openReportFile(join(path, 'r'));
    opened.write('new');
    opened.discard();
    expect(readdirSync(path)).toEqual([]);
  });

  test('keeps a symbolic link one', () => {
    const { path, file, read } = folder();
    file('real', '');
    symlinkSync('real', join(path, 'link'));
    const opened = openReportFile(join(path, 'link'));
    opened.write('text');
    opened.commit();
    expect(read('real')).toBe('text');
    expect(readdirSync(path).sort()).toEqual(['link', 'real']);
  });

  test('may be a device', () => {
    const opened = openReportFile('/dev/null');
    opened.write('text');
    expect(() => opened.commit()).not.toThrow();
  });

  test('that is a folder, or in none, is refused before anything is run', () => {
    const { path } = folder();
    mkdirSync(join(path, 'sub'));
    expect(() => openReportFile(join(path, 'sub'))).toThrow(/cannot be written: it is a folder/);
    expect(() => openReportFile(join(path, 'none', 'r'))).toThrow(/there is no folder/);
  });

  test.skipIf(process.getuid?.() === 0)('in a folder that is read-only is refused', () => {
    const { path } = folder();
    chmodSync(path, 0o555);
    expect(() => openReportFile(join(path, 'r'))).toThrow(/permission denied/);
    chmodSync(path, 0o755);
  });
});
