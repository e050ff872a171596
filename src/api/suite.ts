/**
 * The suites themselves, and what runs them: for a transport of one's own, or scenarios of one's own.
 *
 * @module wireproof/suite
 */
export { type Clock, realClock } from '../base/clock.js';
export type { Json, JsonObject, Parsed } from '../base/json.js';
export type { FaultKind, Finding, Reading } from '../judge/evidence.js';
export type { Monitor, MonitorFinding, MonitorScope } from '../judge/monitor.js';
export { suites } from '../registry/suites.js';
export { type LoadedSuite, loadSuite, type Source } from '../runner/load.js';
export { ReplayError, replay } from '../runner/replay.js';
export { type RunOptions, run } from '../runner/run.js';
export type { Arrival, Conversation, Refusal } from '../wire/conversation.js';
export { type MemoryPeer, type MemorySubject, memoryWire } from '../wire/memory.js';
export type { Frame, Recording } from '../wire/recording.js';
export { type WebSocketOptions, websocketWire } from '../wire/websocket.js';
export * from '../wire/wire.js';
export * from '../words/suite.js';
export type { Take } from '../words/take.js';
export type * from '../words/target.js';
export { type Demand, Stopped } from '../words/testimony.js';
