import { type Clock, realClock } from '../../base/clock.js';
import { type Broker, createMemoryBroker } from './broker.js';
import type { Method, Rules } from './model.js';
import { documented } from './rules.js';

/** What the suite expects a subject to have loaded. */
export interface Fixture {
  readonly methods: Readonly<Record<string, Method>>;
  readonly broker: Broker;
}

/**
 * The methods `echo`, `server_info` and `info`, `badjson` (its response has no JSON form) and `cancel` (it ends the
 * connection instead of answering), and a broker that refuses channels with upper-case letters and that fails to
 * deliver the data "error" and "runtime_error".
 */
export function createFixture(rules: Rules = documented, clock: Clock = realClock): Fixture {
  const { delivery, channelRefused, isFault } = rules;
  return {
    methods: {
      echo: (payload) => payload,
      server_info: (_payload, call) => call.info(),
      info: (_payload, call) => call.info(),
      badjson: () => createFixture,
      cancel: (_payload, call) => call.close(1000),
    },
    broker: createMemoryBroker({ clock, delivery, channelRefused, isFault }),
  };
}
