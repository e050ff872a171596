/** The tool's events, as the runner emits them and reporters fold them. */
export interface TranscriptFrame {
  readonly conn: string;
  readonly dir: 'open' | 'send' | 'recv' | 'close' | 'idle';
  readonly ms?: number;
  readonly kind?: 'text' | 'binary' | 'ping' | 'pong' | 'http-request' | 'http-response' | 'socketio' | 'amqp';
  readonly text?: string;
  readonly base64?: string;
  readonly event?: string;
  readonly args?: readonly unknown[];
  readonly method?: string;
  readonly url?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly status?: number;
  readonly id?: string;
  readonly subprotocol?: string;
  readonly code?: number;
  readonly by?: 'subject' | 'peer';
  readonly forMs?: number;
  readonly elidedBytes?: number;
  readonly note?: string;
}
export interface Transcript {
  readonly format: 1;
  readonly protocol: string;
  readonly profile?: 'documented' | 'upstream';
  readonly source?: string;
  readonly title?: string;
  readonly frames: readonly TranscriptFrame[];
}
export type Verdict = 'pass' | 'fail' | 'inconclusive' | 'untestable' | 'not-run' | 'error';
export type Level = 'MUST' | 'SHOULD' | 'MAY';
export interface Counts {
  readonly pass: number;
  readonly fail: number;
  readonly inconclusive: number;
  readonly untestable: number;
  readonly notRun: number;
  readonly error: number;
}
export interface Summary {
  readonly must: Counts;
  readonly should: Counts;
  readonly may: Counts;
}
export interface RunStarted {
  readonly type: 'run-started';
  readonly format: 1;
  readonly tool: 'wireproof';
  readonly version: string;
  readonly protocol: string;
  readonly binding: string | null;
  readonly profile: 'documented' | 'upstream';
  readonly target: { readonly url: string | null };
  readonly capabilities: { readonly [name: string]: string };
  readonly seed: number;
  readonly nonce: string;
  readonly startedAt: string;
  readonly contact: { readonly ok: boolean; readonly reason: string | null };
  readonly plan: {
    readonly requirements: readonly string[];
    readonly scenarios: readonly {
      readonly id: string;
      readonly title: string;
      readonly shows: readonly string[];
      readonly property: boolean;
    }[];
  };
}
export interface ScenarioStarted {
  readonly type: 'scenario-started';
  readonly scenario: string;
}
export interface EvidenceEvent {
  readonly type: 'evidence';
  readonly requirement: string;
  readonly outcome: 'holds' | 'broken' | 'inconclusive' | 'untestable';
  readonly kind: string | null;
  readonly by: 'scenario' | 'property' | 'monitor' | 'schema';
  readonly scenario: string | null;
  readonly expected: string | null;
  readonly seen: string | null;
  readonly reason: string | null;
  readonly frames: readonly number[];
  readonly transcript: Transcript | null;
  readonly script: unknown;
  readonly replay: string | null;
}
export interface Observation {
  readonly type: 'observation';
  readonly id: string;
  readonly reading: string;
  readonly scenario: string | null;
  readonly note: string | null;
  readonly frames: readonly number[];
}
export interface ScenarioFinished {
  readonly type: 'scenario-finished';
  readonly scenario: string;
  readonly outcome: 'finished' | 'stopped' | 'error' | 'skipped' | 'not-run';
  readonly reason: string | null;
  readonly blame: string | null;
  readonly durationMs: number;
}
export interface RequirementDecided {
  readonly type: 'requirement-decided';
  readonly requirement: string;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly scenarios: readonly string[];
  readonly holds: number;
  readonly broken: number;
}
export interface RunFinished {
  readonly type: 'run-finished';
  readonly complete: boolean;
  readonly interrupted: boolean;
  readonly durationMs: number;
  readonly summary: Summary;
}
export type Event =
  | RunStarted
  | ScenarioStarted
  | EvidenceEvent
  | Observation
  | ScenarioFinished
  | RequirementDecided
  | RunFinished;
