import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Host, startHost } from '../../../src/reference/host.js';

let host: Host;
const room = (name: string) => host.urls.socksync?.replace('{room}', name) ?? '';
const example = (name: string) => new URL(`../../../examples/${name}`, import.meta.url);

beforeAll(async () => {
  host = await startHost({ protocols: ['socksync'] });
});
afterAll(() => host.close());

test('The client in Node owns, mirrors and calls, and is mirrored and called', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    fileURLToPath(example('socksync-node.mjs')),
    room('node'),
  ]);
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining([
      'state is { brightness: 7 }',
      'log is one, two, three of 4',
      'the other side heard hello, world',
      'the other side holds {"var":"on","items":["milk","tea"]}',
    ]),
  );
});

interface Shown {
  turnTo(page: number): void;
  ready(): Promise<void>;
  add(value: string): Promise<unknown>;
  stop(): void;
}

type ShowList = (
  url: string,
  show: (items: readonly string[], total: number) => void,
  options: { readonly pageSize: number; readonly Socket: typeof WebSocket },
) => Shown;

test('The client of a page shows a list that somebody else adds to', async () => {
  const { showList } = (await import(example('socksync-browser.js').href)) as { readonly showList: ShowList };
  const seen: string[] = [];
  const waiting: { readonly text: string; readonly resolve: () => void }[] = [];
  const show = (items: readonly string[], total: number) => {
    seen.push(`${items.join()} of ${total}`);
    for (const { text, resolve } of waiting) if (seen.includes(text)) resolve();
  };
  const shown = (text: string) =>
    new Promise<void>((resolve) => {
      waiting.push({ text, resolve });
      if (seen.includes(text)) resolve();
    });
  const options = { pageSize: 2, Socket: WebSocket };
  const [page, other] = [showList(room('page'), show, options), showList(room('page'), () => undefined, options)];
  await Promise.all([page.ready(), other.ready()]);
  for (const value of ['a', 'b', 'c']) await other.add(value);
  await shown('a,b of 3');
  page.turnTo(1);
  await shown('c of 3');
  for (const { stop } of [page, other]) stop();
});
