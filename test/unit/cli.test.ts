import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTargetFile } from '../../src/cli/target.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { validateReport } from '../../src/generated/validators/tool.js';
import { protocolOf, protocols } from '../../src/protocols.js';
import { mutants } from '../../src/registry/mutants.js';
import { concerns, subjects } from '../truth/support/subjects.js';
import { suiteOf } from '../truth/support/suite.js';
import { shownElsewhere } from '../truth/support/target.js';
import { folder, wireproof } from './run-cli.js';
import { schemaFiles } from './schema-files.js';

/** What is looked at of the target of one protocol in the schema. */
interface TargetDefinition {
  readonly properties?: Readonly<
    Record<string, { readonly const?: string; readonly properties?: Readonly<Record<string, unknown>> }>
  >;
}

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
  test.each(protocols)('judges the embedded reference of $id and ends with 0', async ({ id }) => {
    const { status, stdout } = await wireproof(
      ['test', id, '--filter', '*value*', '--seed', '7', '--runs', '3'],
      folder().path,
    );
    expect(stdout).toMatch(/PASSED/);
    expect(status).toBe(0);
  });

  test('without a protocol judges them all, one after the other', async () => {
    const { path, read } = folder();
    const words = ['test', '--filter', '*value*', '--runs', '3', '--reporter', 'json=r.json'];
    const { status } = await wireproof(words, path);
    const runs: readonly { readonly protocol: string }[] = JSON.parse(read('r.json')).runs;
    // Some are judged in several forms.
    expect([...new Set(runs.map((run) => run.protocol))]).toEqual(protocols.map(({ id }) => id));
    expect(status).toBe(0);
  });

  test('leaves out protocols of which the filter takes nothing, unless they are named', async () => {
    const { path } = folder();
    const { status, stdout } = await wireproof(['test', ...few], path);
    expect(stdout).toContain('aio-rpc, profile documented');
    expect(stdout).not.toContain('socksync');
    expect(status).toBe(0);
    const named = await wireproof(['test', 'aio-rpc', 'socksync', ...few], path);
    expect(named.stdout).toContain('socksync, profile documented');
    expect(named.status).toBe(3);
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

  test.each(subjects)(
    'shows where $id is served, with the place of a room, and how to reach it again',
    async ({ id, protocol, binding }) => {
      const { startHost } = await import('../../src/reference/host.js');
      const loaded = await Promise.all(Object.values(mutants[protocol] ?? {}).map((load) => load()));
      const demanded = new Set(requirementsOf(protocol).flatMap((one) => (one.level === 'MUST' ? [one.id] : [])));
      const wrong = loaded
        .map((one) => one.default)
        .filter((one) => concerns(one, { binding }))
        .find(
          ({ breaks: [broken = '', ...more], profile }) =>
            more.length === 0 && profile === null && demanded.has(broken) && !shownElsewhere.includes(broken),
        );
      if (wrong === undefined) throw new Error(`${id} has no mutant that breaks one requirement`);
      const host = await startHost({ protocols: [protocol], mutant: wrong });
      try {
        const url = host.urls[id] ?? '';
        // Where there is more than one binding, some of it waits for minutes of real time.
        const few = binding === null ? [] : ['--filter', wrong.breaks[0] ?? ''];
        const words = ['test', protocol, '--url', url, '--runs', '1', '--timeout', '300', ...few];
        const reports = ['--reporter', 'json=r.json', '--reporter', 'terminal'];
        const { path, read } = folder();
        const { status, stdout } = await wireproof([...words, ...reports], path);
        expect(stdout).toContain(`at ${url}`);
        expect(stdout).toContain(`--url ${url.includes('{') ? `'${url}'` : url}`);
        expect(JSON.parse(read('r.json')).runs[0].target.url).toBe(url);
        expect(status).toBe(1);
      } finally {
        await host.close();
      }
    },
  );

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
    const listed: readonly { readonly id: string; readonly [kind: string]: unknown }[] = JSON.parse(stdout).protocols;
    expect(listed.map(({ id }) => id)).toEqual(protocols.map(({ id }) => id));
    for (const one of listed) {
      for (const kind of ['requirements', 'scenarios', 'mutants', 'variants', 'capabilities']) {
        expect(one[kind], `${kind} of ${one.id}`).not.toHaveLength(0);
      }
    }
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

  test('explain shows an exchange of a room', async () => {
    const { status, stdout } = await wireproof(['explain', 'socksync/bad-index-set'], folder().path);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^socksync\/bad-index-set +MUST\n/);
    expect(stdout).toMatch(/opens \/socksync\/room\/room-/);
    expect(stdout).toMatch(/^> +\d+ +.*<-- \{"func":"error","error_code":5/m);
  });

  test('explain shows what a gateway asks of the API that the suite plays, and what is triggered', async () => {
    const asked = await wireproof(['explain', 'high-templar/api-asked'], folder().path);
    expect(asked.stdout).toMatch(/^> +\d+ .*<-- +GET \/bootstrap\//m);
    expect(asked.stdout).toMatch(/--> +HTTP 200 \{"allowed_rooms":/);
    const { status, stdout } = await wireproof(['explain', 'high-templar/delivery'], folder().path);
    expect(stdout).toMatch(/^> +\d+ .*--> +POST \/high-templar\/trigger\//m);
    expect(stdout).toMatch(/^> +\d+ .*<-- .*\{"type":"publish"/m);
    expect(status).toBe(0);
  });

  test('explain asks for the whole name where several protocols have one of it', async () => {
    const { status, stderr } = await wireproof(['explain', 'frame-text'], folder().path);
    expect(stderr).toContain('`frame-text` is one of socksync/frame-text, aio-rpc/frame-text: name it whole.');
    expect(status).toBe(2);
  });

  test.each(protocols)('init writes a target file of $id that is valid, and never overwrites one', async ({ id }) => {
    const { path, file, read } = folder();
    const first = await wireproof(['init', id], path);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const written = read('target.jsonc');
    expect(written).toContain('// "capabilities"');
    const again = await wireproof(['init', id], path);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('exists already');
    expect(read('target.jsonc')).toBe(written);
    expect((await readTargetFile(join(path, 'target.jsonc'), [id])).target.protocol).toBe(id);
    // Prose may begin with a name in quotation marks as well, but not with one and its value.
    const uncommented = written.replace(/^( *)\/\/ ((?: *"[\w-]+": *(?:["[{\d]|true|false)|\}).*)$/gm, '$1$2');
    file('all.jsonc', uncommented.replaceAll('"ca.pem"', '"target.jsonc"'));
    const { target } = await readTargetFile(join(path, 'all.jsonc'), [id]);
    expect(Object.keys(target)).toContain('start');
    expect(target.isolation).toBe(protocolOf(id).isolation);
  });

  test.each(protocols)('init explains every member that a target of $id may have', async ({ id }) => {
    const { path, read } = folder();
    await wireproof(['init', id], path);
    const schema = schemaFiles.find((one) => one.path === 'schemas/tool/target.schema.json');
    const definitions = Object.values(schema?.schema.definitions ?? {}) as readonly TargetDefinition[];
    const own = definitions.find(({ properties }) => properties?.protocol?.const === id)?.properties ?? {};
    for (const member of Object.keys(own).filter((one) => one !== '$schema')) {
      expect(read('target.jsonc')).toMatch(new RegExp(`^ *(// )?"${member}":`, 'm'));
    }
    const { suite } = await suiteOf(id);
    for (const name of Object.keys(suite.names)) expect(Object.keys(own.names?.properties ?? {})).toContain(name);
  });

  test('doctor tells what a server has and how much each piece opens, and why connections share nothing', async () => {
    const { startHost } = await import('../../src/reference/host.js');
    const host = await startHost({ protocols: ['socksync'] });
    try {
      const url = host.urls.socksync ?? '';
      const { path } = folder();
      const inRooms = await wireproof(['doctor', 'socksync', '--url', url], path);
      expect(inRooms.stdout).toMatch(/found +mirror-readback +opens +\d+/);
      expect(inRooms.stdout).toMatch(/declared +shared-rooms/);
      expect(inRooms.stdout).toMatch(/(\d+) of \1 requirements can be judged/);
      const alone = await wireproof(['doctor', 'socksync', '--url', url.replace('/room/{room}', '')], path);
      expect(alone.stdout).toMatch(/missing +shared-rooms.*\n +It is not there: the URL has no `\{room\}`/);
    } finally {
      await host.close();
    }
  });

  test('doctor says what cannot be found out', async () => {
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

/** A transcript of one request and what came back. */
function transcript(...answers: readonly string[]): string {
  const frame = (dir: string, text: string) => ({ conn: 'a', dir, ms: 1, text });
  const frames = [
    { conn: 'a', dir: 'open', ms: 0, url: '/stream' },
    frame('send', '{"id":"1","method":"echo","payload":{}}'),
    ...answers.map((text) => frame('recv', text)),
  ];
  return JSON.stringify({ format: 1, protocol: 'aio-rpc', title: 'one request', extra: true, frames });
}

const right = '{"id":"1","method":"echo","response":{}}';

describe('check', () => {
  test('finds nothing in traffic that is as it should be', async () => {
    const { path, file } = folder();
    const { status, stdout } = await wireproof(['check', file('t.json', transcript(right))], path);
    expect(stdout).toMatch(/^NO FINDING: \d+ requirements seen to hold in 1 transcript\.\n$/);
    expect(status).toBe(0);
  });

  test('tells file, frame, requirement and sentence of a finding', async () => {
    const { path, file } = folder();
    const { status, stdout } = await wireproof(['check', file('t.json', transcript(right, right))], path);
    expect(stdout).toMatch(/^t\.json: frame 3\n {2}aio-rpc\/one-response MUST\n {2}A server MUST answer every request/);
    expect(stdout).toMatch(/^> +1 +<-- \{"id":"1"/m);
    expect(status).toBe(1);
  });

  test('finds the transcripts of a folder, and passes by other JSON in it', async () => {
    const { path, file } = folder();
    file('a.json', transcript(right, right));
    file('b.json', transcript(right));
    file('package.json', '{ "name": "x" }');
    const { status, stdout } = await wireproof(['check', '.'], path);
    expect(stdout).toContain('a.json: frame 3');
    expect(stdout).toMatch(/1 FINDING in 1 transcript; .* in 2 transcripts\.\n$/);
    expect(status).toBe(1);
  });

  test('judges each transcript by its own protocol', async () => {
    const { path, file } = folder();
    file('a.json', transcript(right));
    const frames = [
      { conn: 'a', dir: 'open', ms: 0, url: '/' },
      { conn: 'a', dir: 'recv', ms: 1, text: '{"func":"error","error_code":9}' },
    ];
    file('b.json', JSON.stringify({ format: 1, protocol: 'socksync', title: 'an error', frames }));
    const { status, stdout } = await wireproof(['check', '.'], path);
    expect(stdout).toMatch(/^b\.json: frame 1\n {2}socksync\/error-form MUST\n/);
    expect(stdout).toMatch(/1 FINDING in 1 transcript; .* in 2 transcripts\.\n$/);
    expect(status).toBe(1);
  });

  test('writes the reports of test', async () => {
    const { path, file, read } = folder();
    await wireproof(['check', file('t.json', transcript(right, right)), '--reporter', 'json=r.json'], path);
    const report = JSON.parse(read('r.json'));
    expect(validateReport(report)).toEqual([]);
    expect(report).toMatchObject({ exit: 1, runs: [{ protocol: 'aio-rpc', target: { url: null } }] });
  });

  test.each([
    ['is none', '{ "format": 1, "protocol": "aio-rpc" }', /:1: `frames`: expected an array; found nothing/],
    ['is no JSON', '{ "format": ', /is no JSON/],
    [
      'is of an unknown protocol',
      '{ "format": 1, "protocol": "x", "frames": [] }',
      new RegExp(`\`protocol\`: expected ${protocols.map(({ id }) => id).join(', ')}; found \`x\``),
    ],
  ])('is status 2 where the file %s', async (_, text, sentence) => {
    const { path, file } = folder();
    const { status, stderr } = await wireproof(['check', file('t.json', text)], path);
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });
});

describe('replay', () => {
  const replay = {
    format: 1,
    suiteVersion: '0.1.0',
    property: 'aio-rpc/publish-subscribe',
    scriptVersion: 1,
    script: { connections: 2, steps: [{ do: 'unsubscribe', who: 0, channel: 0, event: 0 }] },
    profile: 'documented',
    requirement: 'aio-rpc/one-response',
  };

  test('plays a script again, and fails while the server does', async () => {
    const [{ startHost }, { mutants }] = await Promise.all([
      import('../../src/reference/host.js'),
      import('../../src/registry/mutants.js'),
    ]);
    const mutant = (await mutants['aio-rpc']?.['answers-twice']?.())?.default;
    if (mutant === undefined) throw new Error('there is no such mutant');
    const host = await startHost({ protocols: ['aio-rpc'], mutant });
    try {
      const { path, file } = folder();
      const words = ['replay', file('r.json', JSON.stringify(replay)), '--url', host.urls['aio-rpc'] ?? ''];
      const { status, stdout } = await wireproof(words, path);
      expect(stdout).toContain('FAIL aio-rpc/one-response');
      expect(stdout).toContain('wireproof replay r.json --url');
      expect(status).toBe(1);
    } finally {
      await host.close();
    }
  });

  test('ends well where the script does not fail any more', async () => {
    const { path, file } = folder();
    const { status, stdout } = await wireproof(['replay', file('r.json', JSON.stringify(replay))], path);
    expect(stdout).toContain('The script was played, and nothing failed');
    expect(status).toBe(0);
  });

  test.each([
    ['a script of another version', { scriptVersion: 99 }, /has changed since/],
    ['an unknown property', { property: 'aio-rpc/nosuch' }, /no property and no scenario `aio-rpc\/nosuch`/],
    ['no script', { script: undefined }, /`script`: expected/],
  ])('is status 2 for %s', async (_, change, sentence) => {
    const { path, file } = folder();
    const { status, stderr } = await wireproof(
      ['replay', file('r.json', JSON.stringify({ ...replay, ...change }))],
      path,
    );
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });
});
