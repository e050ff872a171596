import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readTargetFile } from '../../src/cli/target.js';
import type { Baseline, ReportRun } from '../../src/generated/types/tool.js';
import { protocols } from '../../src/protocols.js';
import { startHost } from '../../src/reference/host.js';
import { mutants } from '../../src/registry/mutants.js';
import { suiteOf } from '../truth/support/suite.js';
import { folder, wireproof } from './run-cli.js';

const protocol = 'frappe-graphql';
const known = protocols.map(({ id }) => id);

/** The URLs of a reference, by `<protocol>/<binding>`; of a wrong one, where a mutant is named. */
async function served(name?: string): Promise<{ readonly socketio: string; readonly graphqlWs: string }> {
  const load = name === undefined ? undefined : mutants[protocol]?.[name];
  const host = await startHost({ protocols: [protocol], ...(load && { mutant: (await load()).default }) });
  onTestFinished(() => host.close());
  const at = (binding: string): string => host.urls[`${protocol}/${binding}`] ?? '';
  return { socketio: at('socketio'), graphqlWs: at('graphql-ws') };
}

/** The runs in a report that a command wrote. */
async function runsOf(words: readonly string[], path = folder().path): Promise<readonly ReportRun[]> {
  const { stdout } = await wireproof([...words, '--runs', '1', '--reporter', 'json'], path);
  return JSON.parse(stdout).runs;
}

const bindings = (runs: readonly ReportRun[]): readonly (string | null)[] => runs.map(({ binding }) => binding);

describe('a filter', () => {
  test.each([
    ['frappe-graphql/login', ['socketio']],
    ['login-query', ['socketio']],
    ['frappe-graphql/start-complete', ['graphql-ws']],
    ['frappe-graphql/query', ['socketio', 'graphql-ws']],
  ])('that is %s has nothing judged where it takes nothing', async (filter, expected) => {
    const named = ['test', protocol, '--filter', filter];
    expect(bindings(await runsOf(named))).toEqual(expected);
    const { status, stdout } = await wireproof(named, folder().path);
    expect(stdout.match(/^wireproof .* judges .*$/gm)).toHaveLength(expected.length);
    expect(status).toBe(0);
  });

  test('leaves out a binding where no protocol is named, as it does protocols', async () => {
    expect(bindings(await runsOf(['test', '--filter', 'frappe-graphql/login']))).toEqual(['socketio']);
  });

  test('leaves nothing out where the server was named', async () => {
    const { graphqlWs } = await served();
    const words = ['test', protocol, '--url', graphqlWs, '--filter', 'frappe-graphql/login'];
    const { status, stdout } = await wireproof(words, folder().path);
    expect(stdout).toContain('frappe-graphql/graphql-ws, profile documented');
    expect(status).toBe(3);
  });
});

describe('the URL of a server', () => {
  const few = ['--filter', 'frappe-graphql/query'];

  test('says which binding is meant', async () => {
    const { socketio, graphqlWs } = await served();
    expect(bindings(await runsOf(['test', protocol, '--url', socketio, ...few]))).toEqual(['socketio']);
    expect(bindings(await runsOf(['test', protocol, '--url', graphqlWs, ...few]))).toEqual(['graphql-ws']);
  });

  test('may be that of a site where a target file alone says the protocol', async () => {
    const { socketio } = await served();
    const { path, file } = folder();
    const target = file('target.jsonc', `{ "protocol": "${protocol}", "url": "http://127.0.0.1:1/" }`);
    expect(bindings(await runsOf(['test', '--target', target, '--url', socketio, ...few], path))).toEqual(['socketio']);
  });

  test.each([
    ['of no protocol', ['test', '--url', 'http://h/'], /Did you mean `ws:\/\/h\/`/],
    ['of another scheme', ['test', protocol, '--url', 'ftp://h/'], /http:\/\/ or https:\/\/; found ftp:\/\//],
    ['that is none', ['test', protocol, '--url', '127.0.0.1:8000/'], /is no URL\. Did you forget `http:\/\/`/],
    ['with a fragment', ['test', protocol, '--url', 'http://h/#x'], /may have no fragment/],
  ])('%s is refused', async (_, words, sentence) => {
    const { status, stderr } = await wireproof(words, folder().path);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(sentence);
    expect(status).toBe(2);
  });

  test('that is of another binding than the target file says is refused', async () => {
    const { path, file } = folder();
    const text = `{ "protocol": "${protocol}", "url": "http://127.0.0.1:1/", "binding": "socketio" }`;
    const words = ['test', '--target', file('target.jsonc', text), '--url', 'ws://127.0.0.1:1/'];
    const { status, stderr } = await wireproof(words, path);
    expect(stderr).toContain('`binding` is socketio, but the URL is one of graphql-ws');
    expect(status).toBe(2);
  });
});

describe('a target file', () => {
  const read = (text: string) => {
    const { path, file } = folder();
    return readTargetFile(join(path, file('target.jsonc', text)), known);
  };
  const text = (more: string): string => `{\n "protocol": "${protocol}",\n${more}\n}`;

  test.each([
    ['"url": "http://h/",\n "binding": "graphql-ws"', /target\.jsonc:4: `binding` is graphql-ws, .* one of socketio/],
    ['"url": "ws://h/",\n "binding": "socketio"', /target\.jsonc:4: `binding` is socketio, .* one of graphql-ws/],
    ['"url": "http://h/",\n "binding": "socket.io"', /target\.jsonc:4: `binding`: expected .*"socketio"/],
    ['"url": "http://h/",\n "httpUrl": "h"', /target\.jsonc:4: `httpUrl` is a URL that begins with http:\/\//],
    ['"url": "http://h/",\n "socketioUrl": "ws://h/"', /target\.jsonc:4: `socketioUrl` begins with http:\/\//],
    ['"url": "http://h/",\n "control": {\n "completeUrl": "/c" }', /target\.jsonc:5: `control\.completeUrl` is a URL/],
  ])('with %s is refused, with its line', async (more, sentence) => {
    await expect(read(text(more))).rejects.toThrow(sentence);
  });

  test.each([
    ['"url": "http://127.0.0.1:{port}/", "binding": "socketio", "socketioUrl": "http://127.0.0.1:{port:socketio}"'],
    ['"url": "wss://h/graphql", "binding": "graphql-ws", "httpUrl": "https://h/"'],
    ['"url": "https://h/"'],
  ])('with %s is taken', async (more) => {
    expect((await read(text(more))).target.protocol).toBe(protocol);
  });
});

describe('what is told', () => {
  const few = ['--filter', 'frappe-graphql/query', '--runs', '1'];

  test('names each binding in every report', async () => {
    const { path, read } = folder();
    const reports = ['json=r.json', 'junit=r.xml', 'terminal=r.txt'].flatMap((one) => ['--reporter', one]);
    await wireproof(['test', protocol, ...few, ...reports], path);
    for (const binding of ['socketio', 'graphql-ws']) {
      expect(read('r.txt')).toContain(`judges ${protocol}/${binding}, profile documented`);
      expect(read('r.xml')).toContain(`<testsuite name="${protocol}/${binding} documented"`);
      expect(read('r.xml')).toMatch(new RegExp(`classname="[^"]*${binding}[^"]*"`));
    }
    const runs: readonly ReportRun[] = JSON.parse(read('r.json')).runs;
    expect(runs.map((run) => [run.protocol, run.binding])).toEqual([
      [protocol, 'socketio'],
      [protocol, 'graphql-ws'],
    ]);
  });

  test('in a baseline is told of each binding, and holds for it alone', async () => {
    const { socketio, graphqlWs } = await served('aliases-lost');
    const { path, file, read } = folder();
    const requirement = `${protocol}/selection-aliases`;
    const targets = [socketio, graphqlWs].map((url, at) =>
      file(`${at}.json`, JSON.stringify({ protocol, url, timeoutMs: 500, capabilities: { 'user-login': false } })),
    );
    const judging = (baseline: string, ...more: readonly string[]) =>
      wireproof(
        [
          ...['test', ...targets.flatMap((one) => ['--target', one]), '--filter', requirement],
          // Which requirement a property blames depends on what is drawn.
          ...['--runs', '1', '--seed', '1'],
          ...['--baseline', baseline, ...more],
        ],
        path,
      );
    await judging('all.json', '--update-baseline');
    const { entries }: Baseline = JSON.parse(read('all.json'));
    const own = entries.filter((one) => one.requirement === requirement);
    expect(own.map(({ binding }) => binding)).toEqual(['socketio', 'graphql-ws']);
    expect((await judging('all.json')).status).toBe(0);
    const half = entries.filter((one) => one !== own[1]);
    const { status, stdout } = await judging(file('half.json', JSON.stringify({ format: 1, entries: half })));
    expect(stdout).toContain('1 MUST failed');
    expect(status).toBe(1);
  });

  test('by the doctor is of one binding', async () => {
    const { socketio, graphqlWs } = await served();
    const site = await wireproof(['doctor', protocol, '--url', socketio], folder().path);
    expect(site.stdout).toContain(`${protocol}/socketio, profile documented, at http://`);
    expect(site.stdout).toMatch(/found +command-keepalive +opens +[1-9]/);
    expect(site.stdout).toMatch(/missing +ka +opens +0.*\n +It is of the other binding/);
    const operations = await wireproof(['doctor', protocol, '--url', graphqlWs], folder().path);
    expect(operations.stdout).toContain(`${protocol}/graphql-ws, profile documented, at ws://`);
    expect(operations.stdout).toMatch(/found +ka +opens +[1-9]/);
    expect(operations.stdout).toMatch(/missing +command-keepalive +opens +0.*\n +It is of the other binding/);
  });

  test('by list names the bindings, and the one that a requirement is about', async () => {
    const { stdout } = await wireproof(['list', protocol], folder().path);
    expect(stdout).toMatch(/^ {2}bindings +socketio, graphql-ws$/m);
    const { stdout: all } = await wireproof(['list', 'requirements', protocol], folder().path);
    expect(all).toMatch(/^frappe-graphql\/stop\n.*\s+\(binding\s+graphql-ws;\s+needs documents\)$/m);
    const { stdout: json } = await wireproof(['list', 'mutants', protocol, '--json'], folder().path);
    const listed: readonly { readonly binding: string | null }[] = JSON.parse(json).mutants;
    expect(new Set(listed.map(({ binding }) => binding))).toEqual(new Set(['socketio', 'graphql-ws', null]));
  });

  test.each([
    ['frappe-graphql/stop', /binding +graphql-ws$/m, /<-- \{"type":"complete"/],
    ['frappe-graphql/login', /binding +socketio$/m, /POST \/api\/method\/login/],
    ['frappe-graphql/event', /binding +socketio and graphql-ws$/m, /42\["doc_events"/],
  ])('by explain of %s has an exchange of a binding that it is of', async (id, binding, exchange) => {
    const { status, stdout } = await wireproof(['explain', id], folder().path);
    expect(stdout).toMatch(binding);
    expect(stdout).toMatch(exchange);
    expect(status).toBe(0);
  });
});

describe('a script that is kept', () => {
  let replay = '';
  beforeAll(async () => {
    const { sources } = await suiteOf(protocol);
    const property = sources.find(({ id }) => id === `${protocol}/operations`);
    if (property?.kind !== 'property') throw new Error('it is gone');
    const { version, script, shows } = property.definition;
    replay = JSON.stringify({
      format: 1,
      suiteVersion: '0.1.0',
      property: property.id,
      scriptVersion: version,
      script: fc.sample(script({ profile: 'documented' }), { numRuns: 1, seed: 1 })[0],
      profile: 'documented',
      binding: 'graphql-ws',
      requirement: shows[0],
    });
  });

  test('is played again in its own binding', async () => {
    const { path, file } = folder();
    const { status, stdout } = await wireproof(['replay', file('r.json', replay)], path);
    expect(stdout.match(/^wireproof .* judges (\S+),/gm)).toEqual([
      expect.stringContaining(`judges ${protocol}/graphql-ws,`),
    ]);
    expect(stdout).toContain('The script was played, and nothing failed');
    expect(status).toBe(0);
  });

  test('is played in no other', async () => {
    const { socketio } = await served();
    const { path, file } = folder();
    const { status, stderr } = await wireproof(['replay', file('r.json', replay), '--url', socketio], path);
    expect(stderr).toContain(`r.json was kept of ${protocol}/graphql-ws: this is another binding`);
    expect(status).toBe(2);
  });
});
