import { describe, expect, test } from 'vitest';
import { validateReport } from '../../src/generated/validators/tool.js';
import { folder, wireproof } from './run-cli.js';

/** Enough of the suite to see what the command does around it. */
const few = ['--filter', 'success-correlates', '--seed', '7'];

describe('the command line', () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no command', [], /Usage: wireproof <command>/],
    ['an unknown command', ['tset'], /There is no command `tset`\. Did you mean `test`\?/],
    ['a command of later', ['merge', 'a.ndjson'], /There is no command `merge`/],
    ['another command of later', ['diff', 'a', 'b'], /There is no command `diff`/],
    ['an unknown option', ['test', '--sed', '1'], /There is no option `--sed`\. Did you mean `--seed`\?/],
    ['an unknown protocol', ['test', 'aio-rcp'], /There is no protocol `aio-rcp`\. Did you mean `aio-rpc`\?/],
    ['an unknown reporter', ['test', '--reporter', 'jsn'], /There is no reporter `jsn`\. Did you mean `json`\?/],
    ['a reporter of later', ['test', '--reporter', 'sarif=x'], /There is no reporter `sarif`/],
    ['two reporters on stdout', ['test', '--reporter', 'json', '--reporter', 'ndjson'], /Only one reporter/],
    ['two reporters in a file', ['test', '--reporter', 'json=a', '--reporter', 'junit=a'], /Two reporters would write/],
    ['a missing value', ['test', '--url', '--seed', '1'], /`--url` needs a value: --url <url>/],
    ['a value too many', ['test', '--strict=yes'], /`--strict` takes no value/],
    ['an option given twice', ['test', '--seed', '1', '--seed', '2'], /`--seed` is given twice/],
    ['a seed that is no number', ['test', '--seed', 'x'], /`--seed` is a whole number from -?\d+ to \d+; found `x`/],
    ['no runs', ['test', '--runs', '0'], /`--runs` is a whole number from 1 to/],
    ['a timeout of nothing', ['test', '--timeout', '0'], /`--timeout` is a whole number from 1/],
    ['a shard of none', ['test', '--shard', '3/2'], /`--shard` is i\/n, with i from 1 to n; found `3\/2`/],
    ['an unknown profile', ['test', '--profile', 'upsteam'], /documented, upstream; found `upsteam`\. Did you mean/],
    [
      'a filter that matches nothing',
      ['test', '--filter', 'aio-rpc/ehco'],
      /matches no .* Did you mean `aio-rpc\/echo`/,
    ],
    [
      'a URL of another scheme',
      ['test', 'aio-rpc', '--url', 'http://h/x'],
      /found http:\/\/\. Did you mean `ws:\/\/h\/x`/,
    ],
    ['something that is no URL', ['test', 'aio-rpc', '--url', 'localhost:1/x'], /begins with ws:\/\/ or wss:\/\//],
    ['a report in no folder', ['test', ...few, '--reporter', 'json=no/where.json'], /there is no folder/],
    ['a target file that is not there', ['test', '--target', 'none.jsonc'], /cannot be read: there is none/],
    ['a baseline that is not there', ['test', ...few, '--baseline', 'none.json'], /cannot be read: there is none/],
    ['an update of no baseline', ['test', ...few, '--update-baseline'], /needs to know which/],
    ['a mutant and a variant', ['serve', 'aio-rpc', '--mutant', 'a', '--variant', 'b'], /takes one of them/],
    ['an unknown mutant', ['serve', 'aio-rpc', '--mutant', 'nosuch'], /has no mutant `nosuch`/],
    ['an unknown requirement', ['explain', 'aio-rpc/sucess-id'], /Did you mean `aio-rpc\/success-id`\?/],
    ['a doctor of nobody', ['doctor'], /Say which server/],
  ];

  test.each(wrong)('%s is status 2 and a sentence', async (_, words, sentence) => {
    const { status, stdout, stderr } = await wireproof(words, folder().path);
    expect(stderr).toMatch(sentence);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('a secret in a URL that is refused is not printed', async () => {
    const { stderr } = await wireproof(
      ['test', 'aio-rpc', '--url', 'http://me:secret@h/x?token=secret'],
      folder().path,
    );
    expect(stderr).not.toContain('secret');
  });

  test('--version is one line', async () => {
    expect(await wireproof(['--version'], folder().path)).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  test('every command of the help has a help of its own that fits into 80 columns', async () => {
    const { stdout } = await wireproof(['--help'], folder().path);
    const names = [...stdout.matchAll(/^ {2}(\w+) {2,}/gm)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const help = await wireproof([name, '--help'], folder().path);
      expect(help).toMatchObject({ status: 0, stderr: '' });
      expect(help.stdout).toMatch(/^Usage: wireproof /);
      expect(help.stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('Usage'))).toEqual([]);
    }
  });
});

describe('test', () => {
  test('judges the embedded reference and ends with 0', async () => {
    const { status, stdout } = await wireproof(['test', 'aio-rpc', ...few], folder().path);
    expect(stdout).toMatch(/PASSED/);
    expect(status).toBe(0);
  });

  test('writes every report that is asked for, valid and whole, and leaves nothing else behind', async () => {
    const { path, read } = folder();
    const reporters = ['json=r.json', 'ndjson=r.ndjson', 'junit=r.xml', 'terminal=r.txt'];
    const words = ['test', ...few, ...reporters.flatMap((one) => ['--reporter', one])];
    const { status, stdout } = await wireproof(words, path);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(validateReport(JSON.parse(read('r.json')))).toEqual([]);
    expect(read('r.xml')).toContain('</testsuites>');
    expect(read('r.ndjson').trimEnd().split('\n').at(-1)).toContain('run-finished');
    expect(read('r.txt')).toContain('PASSED');
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(path).sort()).toEqual(['r.json', 'r.ndjson', 'r.txt', 'r.xml']);
  });

  test('sends the terminal report to stderr where another takes stdout', async () => {
    const { stdout, stderr } = await wireproof(['test', ...few, '--reporter', 'json'], folder().path);
    expect(JSON.parse(stdout)).toMatchObject({ exit: 0 });
    expect(stderr).toContain('PASSED');
  });

  test('is status 3 where nobody listens, and says so in a sentence', async () => {
    const words = ['test', 'aio-rpc', '--url', 'ws://127.0.0.1:1/', '--timeout', '200'];
    const { status, stdout } = await wireproof(words, folder().path);
    expect(stdout).toMatch(/No contact: .*(refused|ECONNREFUSED)/);
    expect(status).toBe(3);
  });

  test('says with --url alone what a fixture would add, and prints no secret of the URL', async () => {
    const { startHost } = await import('../../src/reference/host.js');
    const host = await startHost({ protocols: ['aio-rpc'] });
    try {
      const url = `${host.urls['aio-rpc']?.replace('ws://', 'ws://me:secret@')}?token=secret`;
      const reports = ['--reporter', 'json=r.json', '--reporter', 'ndjson=r.ndjson', '--reporter', 'junit=r.xml'];
      const { path, read } = folder();
      const { stdout } = await wireproof(['test', 'aio-rpc', '--url', url, ...few, ...reports], path);
      expect(stdout).toContain('`unencodable` adds 1');
      for (const text of [stdout, read('r.json'), read('r.ndjson'), read('r.xml')])
        expect(text).not.toContain('secret');
    } finally {
      await host.close();
    }
  });

  test('is interrupted with status 130 and a report that says so', async () => {
    const interrupt = new AbortController();
    const { path, read } = folder();
    const running = wireproof(['test', '--reporter', 'json=r.json'], path, interrupt);
    interrupt.abort('SIGINT');
    const { status } = await running;
    expect(status).toBe(130);
    expect(JSON.parse(read('r.json'))).toMatchObject({ exit: 130 });
  });
});

describe('the other commands', () => {
  test('list tells everything as JSON', async () => {
    const { stdout } = await wireproof(['list', '--json'], folder().path);
    const [first] = JSON.parse(stdout).protocols;
    expect(first.id).toBe('aio-rpc');
    for (const kind of ['requirements', 'scenarios', 'capabilities']) expect(first[kind].length).toBeGreaterThan(0);
  });

  test('list names the scenarios of a protocol with their titles', async () => {
    const { stdout } = await wireproof(['list', 'scenarios', 'aio-rpc'], folder().path);
    expect(stdout).toMatch(/^aio-rpc\/echo\n {4}\w/m);
  });

  test('explain tells a requirement with its source, its scenarios and an exchange', async () => {
    const { status, stdout } = await wireproof(['explain', 'success-id'], folder().path);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^aio-rpc\/success-id +MUST\n {2}A success MUST carry the `id`/);
    expect(stdout).toMatch(/source +the document: "The `id` is used/);
    expect(stdout).toMatch(/scenarios +aio-rpc\//);
    expect(stdout).toMatch(/^> +\d+ +.*<-- \{/m);
  });

  test('init writes a target file that is valid, and never overwrites one', async () => {
    const { path, read } = folder();
    const first = await wireproof(['init', 'aio-rpc'], path);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const written = read('target.jsonc');
    expect(written).toContain('// "capabilities"');
    const again = await wireproof(['init', 'aio-rpc'], path);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('exists already');
    expect(read('target.jsonc')).toBe(written);
    const { readTargetFile } = await import('../../src/cli/target.js');
    expect((await readTargetFile(`${path}/target.jsonc`, ['aio-rpc'])).target.protocol).toBe('aio-rpc');
    const { join } = await import('node:path');
    const { writeFileSync } = await import('node:fs');
    const uncommented = written.replace(/^( *)\/\/ ((?: *"|\}).*)$/gm, '$1$2');
    writeFileSync(join(path, 'all.jsonc'), uncommented.replaceAll('"ca.pem"', '"target.jsonc"'));
    const all = await readTargetFile(join(path, 'all.jsonc'), ['aio-rpc']);
    expect(Object.keys(all.target)).toContain('start');
  });

  test('doctor tells what a server has and how much each piece opens', async () => {
    const { startHost } = await import('../../src/reference/host.js');
    const host = await startHost({ protocols: ['aio-rpc'] });
    try {
      const words = ['doctor', 'aio-rpc', '--url', host.urls['aio-rpc'] ?? ''];
      const { status, stdout } = await wireproof(words, folder().path);
      expect(stdout).toMatch(/found +publish +opens +\d+/);
      expect(stdout).toMatch(/not asked +unencodable/);
      expect(stdout).toMatch(/\d+ of \d+ requirements can be judged/);
      expect(status).toBe(0);
    } finally {
      await host.close();
    }
  });

  test('doctor is status 3 where nobody listens', async () => {
    const words = ['doctor', 'aio-rpc', '--url', 'ws://127.0.0.1:1/', '--timeout', '200'];
    const { status, stderr } = await wireproof(words, folder().path);
    expect(stderr).toContain('No contact with ws://127.0.0.1:1/');
    expect(status).toBe(3);
  });
});
