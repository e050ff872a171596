import { type JsonObject, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import {
  validateFrappeGraphqlComplete,
  validateFrappeGraphqlConnectionAck,
  validateFrappeGraphqlConnectionError,
  validateFrappeGraphqlData,
  validateFrappeGraphqlKa,
  validateFrappeGraphqlOperationError,
} from '../../../src/generated/validators/frappe-graphql.js';
import type { Violation } from '../../../src/generated/violation.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import { readOneObject } from '../../../src/judge/one-object.js';
import type { Frame } from '../../../src/wire/recording.js';
import { Ids } from '../graphql-ws/ids.js';
import { isOf } from '../graphql-ws/messages.js';
import { Spoken } from '../graphql-ws/spoken.js';
import { at } from '../operation.js';

const requirement = 'frappe-graphql/message';

/** The messages of a server, and what each of them shows where it is valid. */
const messages: Readonly<Record<string, readonly [(value: unknown) => Violation[], readonly string[]]>> = {
  connection_ack: [validateFrappeGraphqlConnectionAck, []],
  connection_error: [validateFrappeGraphqlConnectionError, ['frappe-graphql/error-message']],
  ka: [validateFrappeGraphqlKa, []],
  data: [validateFrappeGraphqlData, ['frappe-graphql/data-payload']],
  error: [validateFrappeGraphqlOperationError, ['frappe-graphql/error-message']],
  complete: [validateFrappeGraphqlComplete, []],
};

/** Every frame of a server of graphql-ws is one of its messages, and whole. */
export const graphqlWsMessages: Monitor = {
  title: 'the messages of graphql-ws',
  watch({ fromStart }) {
    const spoken = new Spoken();
    let ids = new Ids();
    let isAcked = !fromStart;
    return (frame) => {
      if (frame.dir === 'open') [ids, isAcked] = [new Ids(), false];
      if (!spoken.has(frame)) return [];
      if (frame.dir === 'send' && isData(frame)) ids.sends(frame);
      const isFirst = !isAcked;
      // Nobody knows what was left out.
      if (isOf(frame, ['connection_ack']) || frame.more.elidedBytes !== undefined) isAcked = true;
      const held = frame.dir === 'recv' || frame.dir === 'close' ? readOneObject(frame, requirement) : null;
      if (held === null || held.kind === 'none') return [];
      if (held.kind === 'broken') return [held.finding];
      return [...judge(held.message, frame, ids), ...(isFirst ? untilAck(frame) : [])];
    };
  },
};

function judge(message: JsonObject, frame: Frame, ids: Ids): readonly MonitorFinding[] {
  const type = member(message, 'type');
  const known = typeof type === 'string' && Object.hasOwn(messages, type) ? messages[type] : undefined;
  if (known === undefined) {
    const expected = `a \`type\` that is ${Object.keys(messages).join(', ')}`;
    return [{ requirement, outcome: 'broken', expected, seen: clip(frame.text ?? '') }];
  }
  const [validate, shown] = known;
  const violations = validate(message).filter(({ path }) => path !== '/id' || !ids.isOdd(member(message, 'id')));
  const faults = violations.flatMap(({ requirement: blamed, path, expected, found }) =>
    blamed.map((id): MonitorFinding => {
      return { requirement: id, outcome: 'broken', expected: `${path || 'the message'}: ${expected}`, seen: found };
    }),
  );
  if (type === 'data' && violations.length === 0 && isEmpty(message)) {
    const expected = '/payload: `data`, `errors` or both';
    faults.push({
      requirement: 'frappe-graphql/data-payload',
      outcome: 'broken',
      expected,
      seen: clip(frame.text ?? ''),
    });
  }
  const hasErrors = type === 'data' && (at(message, 'payload', 'errors') ?? null) !== null;
  const holding = [requirement, ...shown, ...(hasErrors ? ['frappe-graphql/data-errors'] : [])];
  const broken = new Set(faults.map((one) => one.requirement));
  const holds = holding.filter((id) => !broken.has(id)).map((id) => ({ requirement: id, outcome: 'holds' as const }));
  return [...faults, ...holds];
}

/** Whether there is neither a result nor any error. */
function isEmpty(message: JsonObject): boolean {
  return at(message, 'payload', 'data') === undefined && (at(message, 'payload', 'errors') ?? null) === null;
}

/** What one frame says of the order of `connection_ack` and `ka`, where none was acknowledged before it. */
function untilAck(frame: Frame): readonly MonitorFinding[] {
  const id = 'frappe-graphql/ka-after-ack';
  if (isOf(frame, ['connection_ack'])) return [{ requirement: id, outcome: 'holds' }];
  if (!isOf(frame, ['ka'])) return [];
  const expected = 'no `ka` before the `connection_ack`';
  return [{ requirement: id, outcome: 'broken', expected, seen: clip(frame.text ?? ''), kind: 'order' }];
}
