import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import { openReference } from '../../../src/reference/open.js';
import { createSockSync, createVariable, type Variable } from '../../../src/reference/socksync/core.js';
import { sockSync } from '../../../src/reference/socksync/mount.js';
import { connect, list, variable } from './client.js';

const clock = new VirtualClock();
const changed = (value: unknown) => ({ func: 'set', ...variable, value });

describe('What connections share', () => {
  test('is nothing where they name no room', () => {
    const reference = openReference('socksync', { clock });
    const [a, b] = [connect(reference, '/socksync'), connect(reference, '/socksync')];
    for (const client of [a, b]) client.say({ func: 'subscribe', ...variable });
    expect(a.control('set_var', { value: 1 })).toContainEqual(changed(1));
    expect(b.take()).toEqual([]);
    expect(b.ask({ func: 'get', ...variable })).toEqual([changed(null)]);
  });

  test('is a room where they name the same, and not where they name another', () => {
    const reference = openReference('socksync', { clock });
    const [a, b, c] = ['x', 'x', 'X'].map((room) => connect(reference, `/socksync/room/${room}`));
    for (const client of [a, b, c]) client?.say({ func: 'subscribe', ...variable });
    expect(a?.control('set_var', { value: 1 })).toContainEqual(changed(1));
    expect(b?.take()).toEqual([changed(1)]);
    expect(c?.take()).toEqual([]);
  });

  test('goes with the last connection of a room', () => {
    const reference = openReference('socksync', { clock });
    const [a, b] = [connect(reference, '/room/x'), connect(reference, '/room/x')];
    a.control('set_var', { value: 1 });
    a.leave();
    b.say({ func: 'subscribe', ...variable });
    expect(b.ask({ func: 'get', ...variable })).toEqual([changed(1)]);
    b.leave();
    b.leave();
    const c = connect(reference, '/room/x');
    c.say({ func: 'subscribe', ...variable });
    expect(c.ask({ func: 'get', ...variable })).toEqual([changed(null)]);
  });

  test('is told to others though one of them has gone without a word, or has stopped to read', () => {
    const reference = openReference('socksync', { clock, limits: { outgoing: 100 } });
    let waiting = 0;
    const [a, gone, slow, b] = [
      connect(reference, '/room/x'),
      connect(reference, '/room/x'),
      connect(reference, '/room/x', () => waiting),
      connect(reference, '/room/x'),
    ];
    for (const client of [gone, slow, b]) client?.say({ func: 'subscribe', ...variable });
    gone.leave();
    waiting = 101;
    a.control('set_var', { value: 1 });
    expect(slow.code()).toBe(1006);
    expect(b.take()).toEqual([changed(1)]);
    a.control('set_var', { value: 2 });
    expect([gone.take(), slow.take().length, b.take()]).toEqual([[], 1, [changed(2)]]);
  });

  test('is left alone by a connection of upstream that has crashed, which stays subscribed', () => {
    const reference = openReference('socksync', { clock, profile: 'upstream' });
    const [a, b] = [connect(reference, '/room/x'), connect(reference, '/room/x')];
    for (const client of [a, b]) client.say({ func: 'subscribe', ...list });
    a.raw('1');
    expect(a.code()).toBe(1011);
    for (const word of ['list_reset', 'list_insert'])
      b.say({ func: 'subscribe', type: 'function', name: `conformance.${word}` });
    b.control('list_reset', { items: ['a'] });
    expect(b.control('list_insert', { index: 0, value: 'b' }).map(({ func }) => func)).toEqual([
      'set_count',
      'insert',
      'return',
    ]);
    expect(a.take()).toEqual([]);
  });
});

describe('Rooms', () => {
  test('are so many at most, and one is free when its last connection has gone', () => {
    const reference = openReference('socksync', { clock, limits: { rooms: 2 } });
    const [a, , full] = ['x', 'y', 'z'].map((room) => connect(reference, `/room/${room}`));
    expect(full?.code()).toBe(1013);
    expect(connect(reference, '/room/x').code()).toBeNull();
    a?.leave();
    expect(connect(reference, '/room/z').code()).toBe(1013);
  });

  test('have names of one segment that is not too long', () => {
    const owns = (path: string) => sockSync.owns?.(path) === true;
    for (const path of [
      '/socksync',
      '/socksync/room/x',
      '/socksync/room/☃ {room}',
      `/socksync/room/${'x'.repeat(1024)}`,
    ]) {
      expect(owns(path), path).toBe(true);
    }
    for (const path of [
      '/',
      '/socksync/',
      '/socksync/room',
      '/socksync/room/',
      '/socksync/room/x/y',
      '/other/room/x',
    ]) {
      expect(owns(path), path).toBe(false);
    }
    expect(owns(`/socksync/room/${'x'.repeat(1025)}`)).toBe(false);
    expect(connect(openReference('socksync', { limits: { name: 3 } }), '/room/long').code()).toBe(1013);
  });
});

describe('A server of one’s own', () => {
  test('has the rooms, the variables and the functions that it is given', () => {
    let rooms = 0;
    const server = createSockSync<Variable>({
      clock,
      room: () => createVariable('count', ++rooms),
      accept(connection, count) {
        connection.own(count);
        connection.offer('double', ({ n }) => Number(n) * 2);
      },
    });
    const [a, b] = [connect(server, '/room/x'), connect(server, '/room/x')];
    a.say({ func: 'subscribe', type: 'var', name: 'count' });
    expect(a.ask({ func: 'get', type: 'var', name: 'count' })).toEqual([
      { func: 'set', type: 'var', name: 'count', value: 1 },
    ]);
    expect(b.ask({ func: 'call', type: 'function', name: 'double', id: '1', args: { n: 21 } })).toEqual([
      { func: 'return', type: 'function', name: 'double', id: '1', value: 42 },
    ]);
    server.close();
    expect([a.code(), b.code(), connect(server).code()]).toEqual([1001, 1001, 1001]);
  });
});
