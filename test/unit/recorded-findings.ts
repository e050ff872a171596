import type { Profile } from '../../src/reference/endpoint.js';

/** What monitors alone find in a recording, in the order of ids. */
type Findings = readonly string[];

/** Recordings of one published server, and what is found in them where it is judged by a profile that it is not of. */
export interface RecordedServer {
  readonly protocol: string;
  /** Below `test/transcripts`. */
  readonly folder: string;
  readonly known: Readonly<Partial<Record<Profile, Readonly<Record<string, Findings>>>>>;
}

/** Each first frame that names its member otherwise is a finding of its own; `more` is found beside them. */
function hellos(
  id: string,
  counts: Readonly<Record<string, number>>,
  more: Readonly<Record<string, Findings>> = {},
): Readonly<Record<string, Findings>> {
  const findings = Object.entries(counts).map(([file, count]): [string, Findings] => [
    file,
    [...(more[file] ?? []), ...Array.from({ length: count }, () => id)],
  ]);
  return Object.fromEntries(findings);
}

/** How many say hello in the recordings of high-templar 3.1.0. */
const of3 = {
  'allowed-rooms-set.json': 1,
  'bad-messages.json': 1,
  'close-ends-subscriptions.json': 2,
  'connect-denied.json': 2,
  'connect-full-ping.json': 1,
  'data-fidelity.json': 1,
  'fatal-is-local.json': 2,
  'ids-per-connection.json': 2,
  'permission-change.json': 2,
  'pipelined.json': 1,
  'request-id-unhashable.json': 2,
  'reuse-after-unsubscribe.json': 1,
  'same-id-same-room.json': 1,
  'subscribe-bad-room.json': 6,
  'subscribe-no-request-id.json': 1,
  'subscribe-python-equality.json': 1,
  'subscribe-wildcard.json': 1,
  'trigger-concrete.json': 1,
  'trigger-order.json': 1,
  'trigger-three-rooms.json': 1,
  'two-ids-one-room.json': 1,
};

/** How many say hello in the recordings of high-templar 2.5.0, whose hello says nothing but the rooms. */
const of2 = {
  'backend-answers.json': 2,
  'close-ends-subscriptions.json': 2,
  'connect-forwarded-headers.json': 1,
  'data-fidelity.json': 1,
  'ids-per-connection.json': 2,
  'reuse-after-unsubscribe.json': 1,
  'same-id-same-room.json': 1,
  'subscribe-key-order.json': 1,
  'subscribe-refused.json': 1,
  'trigger-bad.json': 1,
  'trigger-order.json': 1,
  'trigger-wildcard.json': 1,
  'unknown-type.json': 1,
};

const frames = 'high-templar/frames';

/** So many findings of one requirement of frappe-graphql. */
const frappe = (count: number, slug: string): Findings => Array.from({ length: count }, () => `frappe-graphql/${slug}`);

export const recordedServers: readonly RecordedServer[] = [
  { protocol: 'aio-rpc', folder: 'aio-rpc', known: {} },
  {
    protocol: 'socksync',
    folder: 'socksync',
    // It sends NaN on.
    known: { documented: { '65-invalid-json.json': ['socksync/frame-text', 'socksync/frame-text'] } },
  },
  {
    protocol: 'high-templar',
    folder: 'high-templar',
    // It sends NaN on, and what is beyond a double as Infinity.
    known: { documented: hellos('high-templar/hello-key', of3, { 'data-fidelity.json': [frames, frames] }) },
  },
  {
    protocol: 'high-templar',
    folder: 'high-templar-old',
    known: {
      documented: hellos('high-templar/hello-key', of2, { 'data-fidelity.json': [frames] }),
      upstream: hellos('high-templar/hello-key--upstream', of2),
    },
  },
  { protocol: 'dcrf', folder: 'dcrf', known: {} },
  {
    protocol: 'frappe-graphql',
    folder: 'frappe-graphql',
    known: {
      documented: {
        // Its errors are texts, in events and where a resolver threw what is none of the framework's.
        'socketio-event-error-nonnull.json': frappe(1, 'event-errors-items'),
        'socketio-filter-null.json': frappe(1, 'http-answer'),
        // It answers what it cannot read with a traceback, and what hangs not at all: the 504 is a proxy's.
        'socketio-invalid.json': frappe(5, 'http-answer'),
        'socketio-selection-literal-bool.json': frappe(1, 'http-answer'),
      },
      upstream: {
        // A later revision, which says nothing where there are no errors, and has objects where there are.
        'socketio-compat-events.json': [
          ...frappe(2, 'event-errors-items--upstream'),
          ...frappe(6, 'no-errors--upstream'),
        ],
      },
    },
  },
];

/** What a recorder did on purpose that no client may, and that is found in what it sent. */
interface OnPurpose {
  readonly reason: string;
  readonly found: Findings;
}

/** Recordings in which what clients sent is judged. */
export interface RecordedClients {
  readonly protocol: string;
  /** Below `test/transcripts`. */
  readonly folder: string;
  readonly onPurpose: Readonly<Record<string, OnPurpose>>;
}

/** So many findings of one requirement. */
const times = (count: number, id: string): Findings => Array.from({ length: count }, () => `dcrf/${id}`);

export const recordedClients: readonly RecordedClients[] = [
  {
    protocol: 'frappe-graphql',
    folder: 'frappe-graphql',
    onPurpose: {
      'graphql-ws-id-reuse.json': {
        reason: 'it starts an operation under the id of one that is running',
        found: frappe(1, 'client-id-fresh'),
      },
      'graphql-ws-start-before-init.json': {
        reason: 'it starts an operation before its `connection_init`',
        found: frappe(1, 'client-init'),
      },
      'graphql-ws-unparsable.json': {
        reason: 'eight of its messages cannot be understood, of which one is binary',
        found: frappe(8, 'client-message'),
      },
      'socketio-invalid.json': {
        reason: 'a request has no `query`, another one is a form, and one is no JSON',
        found: frappe(3, 'client-query'),
      },
      'socketio-keepalive-command.json': {
        reason: 'keepalives name an id that there is not, a subscription that there is not, and no id',
        found: frappe(3, 'client-keepalive-id'),
      },
      'socketio-subscribe-answer.json': {
        reason: 'a subscription does not select `subscription_id`',
        found: frappe(1, 'client-select-id'),
      },
      'socketio-task-subscribe.json': {
        reason: 'a socket joins with a list of two ids',
        found: frappe(1, 'client-join'),
      },
    },
  },
  {
    protocol: 'dcrf',
    folder: 'dcrf',
    onPurpose: {
      'client-1.1.0-reconnect.json': {
        reason: 'the recorder has the server drop the connection by sending what is no JSON in the client’s place',
        found: times(1, 'client-frame'),
      },
      'crash-frame-shape.json': {
        reason: 'every frame is malformed, but for the one to a stream that there is not',
        found: times(12, 'client-frame'),
      },
      'crash-missing-arguments.json': {
        reason: 'every request lacks the `pk` or the `data` that it needs',
        found: [...times(3, 'client-data'), ...times(4, 'client-pk')],
      },
      'crash-subscribe-request-id.json': {
        reason: 'a subscription has no `request_id`, and another one null',
        found: times(2, 'client-request-id'),
      },
      'create-invalid.json': {
        reason: 'the `data` of four of its creates are null, a list, a text and a number',
        found: times(4, 'client-data'),
      },
      'request-id-types.json': {
        reason: 'a request has no `request_id`, and another one null',
        found: times(2, 'client-request-id'),
      },
      'subscribe-twice.json': {
        reason: 'it makes the same subscription twice',
        found: times(1, 'client-request-id-fresh'),
      },
      'unknown-pk.json': {
        reason: 'it unsubscribes from what it never subscribed to',
        found: times(1, 'client-unsubscribe'),
      },
      'unsubscribe-same-id-two-pks.json': {
        reason: 'two subscriptions have one name, and the first of them is ended by it',
        found: [...times(1, 'client-request-id-fresh'), ...times(1, 'client-unsubscribe')],
      },
      'unsubscribe-without-request-id.json': {
        reason: 'it unsubscribes without a `request_id`',
        found: times(1, 'client-request-id'),
      },
    },
  },
];
