import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/generated/types/tool.js';
import { createFold, summaryOf } from '../../src/report/fold.js';
import { jsonReporter } from '../../src/report/json.js';
import { junitReporter } from '../../src/report/junit.js';
import { ndjsonReporter } from '../../src/report/ndjson.js';
import type { CreateReporter, Outcome, ReporterContext } from '../../src/report/reporter.js';
import { terminalReporter } from '../../src/report/terminal.js';
import { goodRun, run } from './data/aio-rpc-run.js';

const url = 'ws://127.0.0.1:8080/stream';

function report(
  create: CreateReporter,
  events: readonly Event[],
  options: Partial<ReporterContext> = {},
  outcome: Partial<Outcome> = {},
): string {
  let written = '';
  const reporter = create({
    write(text) {
      written += text;
    },
    version: '0.1.0',
    colour: false,
    live: false,
    columns: 80,
    reach: () => ['--url', url],
    expects: () => false,
    strict: false,
    ...options,
  });
  for (const event of events) reporter.event(event);
  reporter.end({ exit: 1, baseline: [], notes: [], ...outcome });
  return written;
}

/** The part of a terminal report that is about one requirement. */
function block(text: string, id: string): string {
  return text.split(/^(?=FAIL )/m).find((part) => part.startsWith(`FAIL ${id}`)) ?? '';
}

describe('the fold', () => {
  test('lists every requirement of the plan, decided or not', () => {
    const fold = createFold();
    for (const event of run.filter(({ type }) => type !== 'requirement-decided')) fold.event(event);
    const verdicts = fold.runs()[0]?.requirements.map(({ verdict }) => verdict);
    expect(verdicts).toHaveLength(15);
    expect(new Set(verdicts)).toEqual(new Set(['not-run']));
  });

  test('counts verdicts by level', () => {
    const fold = createFold();
    for (const event of run) fold.event(event);
    const { must, should } = summaryOf(fold.runs()[0]?.requirements ?? []);
    expect(must).toEqual({ pass: 5, fail: 4, inconclusive: 1, untestable: 3, notRun: 1, error: 0 });
    expect(should.fail).toBe(1);
  });

  test('keeps runs that follow each other apart', () => {
    const fold = createFold();
    for (const event of [...run, ...goodRun]) fold.event(event);
    expect(fold.runs().map(({ requirements }) => requirements.some(({ verdict }) => verdict === 'fail'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('the terminal report', () => {
  const text = report(terminalReporter, run);

  test('explains a failure in one block', () => {
    const failure = block(text, 'aio-rpc/subscribers-only');
    expect(failure).toContain('An event MUST NOT reach a connection that has no subscription to its channel.');
    expect(failure).toContain('the document: "To subscribe to messages"');
    expect(failure).toMatch(/sent +a at 31 ms: \{"id":"k3f9-3","method":"publish"/);
    expect(failure).toMatch(/expected +no event on b/);
    expect(failure).toMatch(/came +b at 39 ms: an event of "k3f9-c1"/);
    expect(failure).toContain(`wireproof test aio-rpc --url ${url} --filter aio-rpc/subscribers-only --seed 41\n`);
  });

  test('draws the exchange with the deciding frame marked and the rest cut to what matters', () => {
    const lines = block(text, 'aio-rpc/subscribers-only').split('\n');
    const from = lines.findIndex((line) => line.trimStart().startsWith('ms'));
    expect(lines.slice(from, from + 18).join('\n')).toMatchInlineSnapshot(`
      "     ms  a   b
            0  o       opens ws://127.0.0.1:8080/stream
            1  |   o   opens ws://127.0.0.1:8080/stream
            2  --> |   {"id":"k3f9-1","method":"subscribe","payload":{
               |   |   "channel":"k3f9-c1"}}
            3  <-- |   {"id":"k3f9-1","method":"subscribe","response":{"subscribed":{
               |   |   "k3f9-c1":["*"]}}}
            4  |   --> {"id":"k3f9-2","method":"subscribe","payload":{
               |   |   "channel":"k3f9-s1"}}
               ... 28 frames left out
           19  <-- |   {"id":"k3f9-w13","method":"echo","response":{"turn":13}}
           31  --> |   {"id":"k3f9-3","method":"publish","payload":{
               |   |   "channel":"k3f9-c1","data":{"n":17}}}
           38  <-- |   {"channel":"k3f9-c1","event":"","data":{"n":17}}
      >    39  |   <-- {"channel":"k3f9-c1","event":"","data":{"n":17}}
               (3 later frames cut)
        --> sent to the subject   <-- came from it   o opened   x closed   > decides
      "
    `);
  });

  test('tells a ruling from the document', () => {
    expect(block(text, 'aio-rpc/delivery-once')).toContain('ruling (the document does not say');
  });

  test('plays a script again from its replay file', () => {
    expect(block(text, 'aio-rpc/delivery-once')).toContain(
      `wireproof replay .wireproof/k3f9-pub-sub.json --url ${url}`,
    );
  });

  test('draws an exchange once, though two requirements broke on it', () => {
    expect(block(text, 'aio-rpc/error-message')).toContain('the one drawn above, under aio-rpc/error-object');
  });

  test('names other places where the same requirement was broken', () => {
    expect(block(text, 'aio-rpc/one-response')).toMatch(/also in +aio-rpc\/echo/);
  });

  test('fits into 80 columns, commands to copy apart', () => {
    const long = text.split('\n').filter((line) => line.length > 80 && !line.startsWith('  again'));
    expect(long).toEqual([]);
  });

  test('never passes on an escape sequence of the subject', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain('\\u{1b}[31mno s');
  });

  test('uses colours only where it may', () => {
    const coloured = report(terminalReporter, run, { colour: true });
    expect(coloured).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text);
  });

  test('draws a progress line only where it may, and takes it away', () => {
    const live = report(terminalReporter, run, { live: true });
    expect(live).toContain('scenarios');
    expect(live.split('\r\u001b[K').at(-1)).toContain('FAIL aio-rpc/subscribers-only');
    expect(text).not.toContain('\r');
  });

  test('groups what was not testable by its reason', () => {
    expect(text).toMatch(/`refused-channel` was not found .*:\n {4}refused-subscribe, refused-publish/);
  });

  test('says what the fixture would add where only a URL was given', () => {
    expect(text).toContain('judged 10 of 15; `refused-channel` adds 2, `unencodable` adds 1');
    expect(report(terminalReporter, run, { reach: () => ['--target', 'x.json'] })).not.toContain(' adds ');
  });

  test('lists the readings that were seen', () => {
    expect(text).toContain('unreadable-id=absent|null, payload-null=error');
  });

  test('ends with one sentence', () => {
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      'FAILED: 4 MUST failed, 1 MUST stayed unclear. 1 SHOULD failed too.',
    );
    expect(report(terminalReporter, goodRun, {}, { exit: 0 })).toMatch(
      /PASSED: every MUST that was judged holds \(5\)\.\n$/,
    );
  });

  test('does not draw what the baseline expects, and says what is stale', () => {
    const id = 'aio-rpc/delivery-once';
    const note = { profile: 'documented', binding: null, link: null };
    const quiet = report(
      terminalReporter,
      run,
      { expects: (_, requirement) => requirement === id },
      {
        baseline: [
          { ...note, requirement: id, state: 'expected', reason: 'known since May' },
          { ...note, requirement: 'aio-rpc/echo', state: 'stale', reason: 'was slow' },
        ],
      },
    );
    expect(block(quiet, id)).toBe('');
    expect(quiet).toContain('aio-rpc/delivery-once: known since May');
    expect(quiet).toMatch(/remove the entry \(1\)\n {2}aio-rpc\/echo: was slow/);
  });
});

describe('the other reports', () => {
  test('ndjson is the events as they are', () => {
    const lines = report(ndjsonReporter, run).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(run);
  });

  test('json tells every requirement with sentence, source, verdict and failures', () => {
    const value = JSON.parse(report(jsonReporter, run));
    expect(value).toMatchObject({ format: 1, tool: 'wireproof', exit: 1, complete: true });
    const strayed = value.runs[0].requirements.find(({ id }: { id: string }) => id === 'aio-rpc/subscribers-only');
    expect(strayed).toMatchObject({ verdict: 'fail', source: 'document', level: 'MUST', broken: 1 });
    expect(strayed.failures[0].transcript.frames[strayed.failures[0].frames[0]].text).toContain('"channel":"k3f9-c1"');
    expect(value.runs[0].observations).toHaveLength(3);
  });

  test('json carries the script of a property', () => {
    const value = JSON.parse(report(jsonReporter, run));
    const once = value.runs[0].requirements.find(({ id }: { id: string }) => id === 'aio-rpc/delivery-once');
    expect(once.failures[0]).toMatchObject({ replay: '.wireproof/k3f9-pub-sub.json', script: [{}, {}] });
  });

  test('junit has a test case a requirement, and nothing in it that XML cannot hold', () => {
    const xml = report(junitReporter, run);
    expect(xml.match(/<testcase /g)).toHaveLength(15);
    expect(xml).toContain('tests="15" failures="5" errors="0" skipped="5"');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff\u202e]/);
    expect(xml).toContain('{&quot;id&quot;:&quot;k3f9-7&quot;,&quot;error&quot;:&quot;\\u{1b}[31mno such');
  });
});
