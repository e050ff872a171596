import type { Event, EvidenceEvent, TranscriptFrame } from '../../../src/generated/types/tool.js';

/** Frames as [connection, direction, milliseconds, text]. */
type Row = readonly [conn: string, dir: TranscriptFrame['dir'], ms: number, text?: string];

const url = 'ws://127.0.0.1:8080/stream';

function frames(...rows: Row[]): TranscriptFrame[] {
  return rows.map(([conn, dir, ms, text]) => {
    if (dir === 'open') return { conn, dir, ms, url, status: 101 };
    if (dir === 'close') return { conn, dir, ms, code: 1000, by: 'peer' };
    return { conn, dir, ms, text: text ?? '' };
  });
}

function broken(
  requirement: string,
  scenario: string,
  rest: Partial<EvidenceEvent> & { readonly rows: readonly Row[] },
): EvidenceEvent {
  const { rows, ...members } = rest;
  return {
    type: 'evidence',
    requirement,
    outcome: 'broken',
    kind: 'commission',
    by: 'scenario',
    scenario,
    expected: null,
    seen: null,
    reason: null,
    frames: [],
    transcript: { format: 1, protocol: 'aio-rpc', profile: 'documented', frames: frames(...rows) },
    script: null,
    replay: null,
    ...members,
  };
}

function holds(requirement: string, scenario: string): EvidenceEvent {
  return { ...broken(requirement, scenario, { rows: [] }), outcome: 'holds', kind: null, transcript: null };
}

const scenarios = [
  ['echo', 'A payload comes back unchanged', ['echo', 'success-id', 'success-method']],
  ['subscribers-only', 'An event reaches its subscribers and nobody else', ['subscribers-only', 'delivery']],
  ['pipelined', 'Requests in flight are each answered under their own id', ['pipelined', 'one-response']],
  ['error-shape', 'An error is an object with a message', ['error-object', 'error-message', 'error-id']],
  ['info-closed', 'A connection that has ended is not counted', ['info-closed']],
  ['unencodable', 'A response without a JSON form becomes an error', ['unencodable']],
  ['refused', 'A refused channel is refused', ['refused-subscribe', 'refused-publish']],
  ['pub-sub', 'Deliveries equal the model', ['delivery-once']],
] as const;

const p = (slug: string): string => `aio-rpc/${slug}`;

const filler: Row[] = Array.from({ length: 14 }, (_, at): Row[] => [
  ['a', 'send', 6 + at, `{"id":"k3f9-w${at}","method":"echo","payload":{"turn":${at}}}`],
  ['a', 'recv', 6 + at, `{"id":"k3f9-w${at}","method":"echo","response":{"turn":${at}}}`],
]).flat();

const strayed = broken(p('subscribers-only'), p('subscribers-only'), {
  kind: 'absence',
  expected: 'no event on b: it has no subscription to "k3f9-c1"',
  seen: 'an event of "k3f9-c1"',
  frames: [36],
  rows: [
    ['a', 'open', 0],
    ['b', 'open', 1],
    ['a', 'send', 2, '{"id":"k3f9-1","method":"subscribe","payload":{"channel":"k3f9-c1"}}'],
    ['a', 'recv', 3, '{"id":"k3f9-1","method":"subscribe","response":{"subscribed":{"k3f9-c1":["*"]}}}'],
    ['b', 'send', 4, '{"id":"k3f9-2","method":"subscribe","payload":{"channel":"k3f9-s1"}}'],
    ['b', 'recv', 5, '{"id":"k3f9-2","method":"subscribe","response":{"subscribed":{"k3f9-s1":["*"]}}}'],
    ...filler,
    ['a', 'send', 31, '{"id":"k3f9-3","method":"publish","payload":{"channel":"k3f9-c1","data":{"n":17}}}'],
    ['a', 'recv', 38, '{"channel":"k3f9-c1","event":"","data":{"n":17}}'],
    ['b', 'recv', 39, '{"channel":"k3f9-c1","event":"","data":{"n":17}}'],
    ['a', 'recv', 39, '{"id":"k3f9-3","method":"publish","response":null}'],
    ['b', 'close', 44],
    ['a', 'close', 45],
  ],
});

const unanswered = broken(p('one-response'), p('pipelined'), {
  kind: 'omission',
  expected: 'a success or an error with the id "k3f9-2"',
  seen: 'nothing within 2000 ms, while a later request on the same connection was answered; again within 6000 ms',
  frames: [2, 5],
  rows: [
    ['a', 'open', 0],
    ['a', 'send', 1, '{"id":"k3f9-1","method":"echo","payload":{"n":1}}'],
    ['a', 'send', 1, '{"id":"k3f9-2","method":"echo","payload":{"n":2}}'],
    ['a', 'recv', 3, '{"id":"k3f9-1","method":"echo","response":{"n":1}}'],
    ['a', 'send', 6002, '{"id":"k3f9-3","method":"echo","payload":{"n":3}}'],
    ['a', 'recv', 6004, '{"id":"k3f9-3","method":"echo","response":{"n":3}}'],
  ],
});

const shape = broken(p('error-object'), p('error-shape'), {
  by: 'schema',
  expected: 'an object',
  seen: `the text "${'no such method, '.repeat(30)}"`,
  frames: [2],
  rows: [
    ['a', 'open', 0],
    ['a', 'send', 1, '{"id":"k3f9-7","method":"k3f9-none","payload":{}}'],
    ['a', 'recv', 2, `{"id":"k3f9-7","error":"\u001b[31m${'no such method, '.repeat(30)}\u202e"}`],
  ],
});

const property = broken(p('delivery-once'), p('pub-sub'), {
  by: 'property',
  kind: 'twice',
  expected: 'one event of "k3f9-c1" on b, as the model says',
  seen: 'two of them',
  frames: [4, 5],
  script: [
    { do: 'subscribe', conn: 1, channel: 0 },
    { do: 'publish', conn: 0, channel: 0, data: 'x' },
  ],
  replay: '.wireproof/k3f9-pub-sub.json',
  rows: [
    ['b', 'open', 0],
    ['b', 'send', 1, '{"id":"k3f9-1","method":"subscribe","payload":{"channel":"k3f9-c1"}}'],
    ['b', 'recv', 2, '{"id":"k3f9-1","method":"subscribe","response":{}}'],
    ['a', 'send', 3, '{"id":"k3f9-2","method":"publish","payload":{"channel":"k3f9-c1","data":"x"}}'],
    ['b', 'recv', 4, '{"channel":"k3f9-c1","event":"","data":"x"}'],
    ['b', 'recv', 4, '{"channel":"k3f9-c1","event":"","data":"x"}'],
  ],
});

const started: Event = {
  type: 'run-started',
  format: 1,
  tool: 'wireproof',
  version: '0.1.0',
  protocol: 'aio-rpc',
  binding: null,
  profile: 'documented',
  target: { url },
  capabilities: {
    echo: 'probed',
    publish: 'probed',
    subscribe: 'probed',
    'server-info': 'probed',
    'refused-channel': 'probed-absent',
    unencodable: 'probed-absent',
  },
  seed: 41,
  nonce: 'k3f9',
  startedAt: '2025-01-01T00:00:00.000Z',
  contact: { ok: true, reason: null },
  plan: {
    requirements: [...new Set(scenarios.flatMap(([, , shows]) => shows.map(p)))],
    scenarios: scenarios.map(([id, title, shows]) => {
      return { id: p(id), title, shows: shows.map(p), property: id === 'pub-sub' };
    }),
  },
};

const skipped = new Map<string, string>([
  [p('unencodable'), '`unencodable` was not found (declare it true to be judged)'],
  [p('refused'), '`refused-channel` was not found (declare it true to be judged)'],
]);

const evidence: EvidenceEvent[] = [
  holds(p('echo'), p('echo')),
  holds(p('success-id'), p('echo')),
  holds(p('success-method'), p('echo')),
  holds(p('delivery'), p('subscribers-only')),
  strayed,
  unanswered,
  { ...unanswered, scenario: p('echo'), by: 'monitor' },
  shape,
  holds(p('error-id'), p('error-shape')),
  { ...shape, requirement: p('error-message'), expected: 'a member `message`, a string', seen: 'no `message`' },
  {
    ...holds(p('info-closed'), p('info-closed')),
    outcome: 'inconclusive',
    reason: 'subject unresponsive: no witness connection was answered within 2000 ms',
  },
  property,
];

function finishedOf(id: string): Event {
  const why = skipped.get(id);
  return {
    type: 'scenario-finished',
    scenario: id,
    outcome: why === undefined ? 'finished' : 'skipped',
    reason: why ?? null,
    blame: null,
    durationMs: 12,
  };
}

function decidedOf(requirement: string): Event {
  const about = evidence.filter((one) => one.requirement === requirement);
  const sources = scenarios.filter(([, , shows]) => shows.map(p).includes(requirement)).map(([id]) => p(id));
  const bad = about.filter(({ outcome }) => outcome === 'broken').length;
  const good = about.filter(({ outcome }) => outcome === 'holds').length;
  const unclear = about.find(({ outcome }) => outcome === 'inconclusive');
  const why = sources.map((id) => skipped.get(id)).find((reason) => reason !== undefined);
  const common = {
    type: 'requirement-decided',
    requirement,
    level: requirement === p('error-message') ? 'SHOULD' : 'MUST',
    scenarios: sources,
    holds: good,
    broken: bad,
  } as const;
  if (bad > 0) return { ...common, verdict: 'fail', reason: null };
  if (unclear !== undefined) return { ...common, verdict: 'inconclusive', reason: unclear.reason };
  if (good > 0) return { ...common, verdict: 'pass', reason: null };
  if (why !== undefined) return { ...common, verdict: 'untestable', reason: why };
  return { ...common, verdict: 'not-run', reason: null };
}

/** A run in which much went wrong: every verdict but `error`, every kind of failure, and strings that bite. */
export const run: readonly Event[] = [
  started,
  ...scenarios.flatMap(([id]): Event[] => [
    { type: 'scenario-started', scenario: p(id) },
    ...evidence.filter(({ scenario }) => scenario === p(id)),
    ...(id === 'error-shape'
      ? ([
          { type: 'observation', id: p('unreadable-id'), reading: 'absent', scenario: p(id), note: null, frames: [2] },
          { type: 'observation', id: p('unreadable-id'), reading: 'null', scenario: p(id), note: null, frames: [2] },
          { type: 'observation', id: p('payload-null'), reading: 'error', scenario: p(id), note: null, frames: [2] },
        ] as const)
      : []),
    finishedOf(p(id)),
  ]),
  ...started.plan.requirements.map(decidedOf),
  {
    type: 'run-finished',
    complete: true,
    interrupted: false,
    durationMs: 8123.4,
    summary: {
      must: { pass: 6, fail: 4, inconclusive: 1, untestable: 3, notRun: 1, error: 0 },
      should: { pass: 0, fail: 1, inconclusive: 0, untestable: 0, notRun: 0, error: 0 },
      may: { pass: 0, fail: 0, inconclusive: 0, untestable: 0, notRun: 0, error: 0 },
    },
  },
];

/** The same server when all is well. */
export const goodRun: readonly Event[] = run.filter(
  (event) => event.type !== 'evidence' && !(event.type === 'requirement-decided' && event.verdict !== 'pass'),
);
