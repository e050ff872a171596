import { member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import {
  validateFrappeGraphqlConnectionInit,
  validateFrappeGraphqlConnectionTerminate,
  validateFrappeGraphqlStart,
  validateFrappeGraphqlStop,
} from '../../../src/generated/validators/frappe-graphql.js';
import type { Violation } from '../../../src/generated/violation.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf, objectOf } from '../../../src/words/message.js';
import { isOf } from '../graphql-ws/messages.js';
import { Spoken } from '../graphql-ws/spoken.js';

const messages: Readonly<Record<string, (value: unknown) => Violation[]>> = {
  connection_init: validateFrappeGraphqlConnectionInit,
  start: validateFrappeGraphqlStart,
  stop: validateFrappeGraphqlStop,
  connection_terminate: validateFrappeGraphqlConnectionTerminate,
};

/** One connection of a client. */
interface Talk {
  readonly spoken: Spoken;
  readonly started: Set<string>;
  readonly running: Set<string>;
  /** Whether all that was sent is known. */
  isWhole: boolean;
  /** Whether its first message was seen. */
  hasBegun: boolean;
}

/** What a client of graphql-ws sends: judged in recordings of clients. */
export const graphqlWsClient: Monitor = {
  title: 'the messages of a client of graphql-ws',
  whole: true,
  watch() {
    const talks = new Map<string, Talk>();
    return (frame) => {
      const talk = frame.dir === 'open' ? begun(true) : (talks.get(frame.conn) ?? begun(false));
      talks.set(frame.conn, talk);
      if (!talk.spoken.has(frame) || !isData(frame)) return [];
      if (frame.dir === 'recv') settle(talk, frame);
      return frame.dir === 'send' ? sent(talk, frame) : [];
    };
  },
};

function begun(isWhole: boolean): Talk {
  return { spoken: new Spoken(), started: new Set(), running: new Set(), isWhole, hasBegun: !isWhole };
}

function settle({ running }: Talk, frame: Frame): void {
  const id = memberOf(frame, 'id');
  if (isOf(frame, ['complete', 'error']) && typeof id === 'string') running.delete(id);
}

function sent(talk: Talk, frame: Frame): readonly MonitorFinding[] {
  if (frame.more.elidedBytes !== undefined) {
    talk.isWhole = false;
    talk.hasBegun = true;
    return [];
  }
  const message = objectOf(frame);
  const type = message === null ? undefined : member(message, 'type');
  const validate = typeof type === 'string' && Object.hasOwn(messages, type) ? messages[type] : undefined;
  if (message === null || validate === undefined) {
    const expected = 'a JSON object in a text frame, with a `type` that a client may send';
    return [broken('client-message', expected, frame)];
  }
  const found = talk.hasBegun
    ? []
    : [check('client-init', type === 'connection_init', 'a `connection_init` before anything else', frame)];
  talk.hasBegun = true;
  const violations = validate(message).flatMap(({ requirement, path, expected, found: seen }) =>
    requirement.map((id): MonitorFinding => ({ ...broken(id, `${path}: ${expected}`, frame), seen })),
  );
  const own = named(talk, type, member(message, 'id'), frame);
  return [...found, ...(violations.length > 0 ? violations : [holds('client-message'), ...own])];
}

/** What was started, stopped or named wrongly, and what is running after it. */
function named(
  { started, running, isWhole }: Talk,
  type: unknown,
  id: unknown,
  frame: Frame,
): readonly MonitorFinding[] {
  if (typeof id !== 'string') return [];
  if (type === 'stop') {
    running.delete(id);
    if (!started.has(id) && !isWhole) return [];
    return [check('client-stop', started.has(id), 'the `id` of an operation that was started here', frame)];
  }
  if (type !== 'start') return [];
  const isFresh = !running.has(id);
  started.add(id);
  running.add(id);
  return [holds('client-start'), check('client-id-fresh', isFresh, 'an `id` of which no operation is running', frame)];
}

function check(slug: string, isRight: boolean, expected: string, frame: Frame): MonitorFinding {
  return isRight ? holds(slug) : broken(slug, expected, frame);
}

const holds = (slug: string): MonitorFinding => ({ requirement: `frappe-graphql/${slug}`, outcome: 'holds' });

function broken(slug: string, expected: string, frame: Frame): MonitorFinding {
  const requirement = slug.includes('/') ? slug : `frappe-graphql/${slug}`;
  return {
    requirement,
    outcome: 'broken',
    expected,
    seen: clip(frame.text ?? 'a binary frame'),
    frames: [frame.index],
  };
}
