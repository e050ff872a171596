import type { Clock } from '../../../src/base/clock.js';
import type { JsonObject } from '../../../src/base/json.js';
import { argument, createSockSync } from '../../../src/reference/socksync/core.js';
import { createFixture, type FixtureRoom } from '../../../src/reference/socksync/fixture.js';
import type { Rules } from '../../../src/reference/socksync/model.js';
import { upstream } from '../../../src/reference/socksync/upstream.js';
import type { Recordings } from '../recorded.js';

/**
 * The published server goes through its subscribers in the order of their addresses in memory. Where it mattered, this
 * is the order that it was.
 */
const latestFirst: Partial<Rules> = { hears: ({ subscribers }) => [...subscribers.keys()].reverse() };
const orders: Readonly<Record<string, Partial<Rules>>> = { '23-list-delete-two-pages.json': latestFirst };

/** The fixture, and what the recorded server had beside it. */
function start(recording: string, clock: Clock) {
  const rules: Rules = { ...upstream, ...orders[recording] };
  const fixture = createFixture(rules);
  return createSockSync<FixtureRoom>({
    profile: 'upstream',
    rules,
    clock,
    room: fixture.room,
    accept(connection, room) {
      const { variable, list } = room;
      const mirrors = fixture.accept(connection, room);
      connection.offer('conformance.x_append', (args) => {
        // Its `append` puts an item before the last one.
        list.insert(Math.max(list.length - 1, 0), argument(args, 'value'));
      });
      connection.offer('conformance.x_owned', () => ({
        var: variable.value,
        items: list.items,
        var_subscribers: variable.subscribers,
        list_subscribers: list.subscribers,
      }));
      connection.offer('conformance.x_mirror', () => ({
        var: mirrors.variable.value,
        items: mirrors.list.items,
        page: mirrors.list.page,
        page_size: mirrors.list.pageSize,
        total_item_count: mirrors.list.total,
        subscribed: {
          var: mirrors.variable.subscribed,
          list: mirrors.list.subscribed,
          function: mirrors.remote.available,
        },
      }));
    },
  });
}

/** What django-socksync 0.0.1 has said. */
export const sockSync: Recordings = {
  protocol: 'socksync',
  start,
  skipped: [{ recording: '65-invalid-json.json', frames: [27, 30], why: 'NaN is taken, but has no JSON form here' }],
  whole: { '67-crash.json': new Map([[105, `${'['.repeat(20_000)}${']'.repeat(20_000)}`]]) },
  meaning: ({ message, ...rest }): JsonObject =>
    rest.func === 'error' || message === undefined ? rest : { ...rest, message },
};
