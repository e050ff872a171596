import { clip } from '../../../src/base/text.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import { Ids, type Named } from '../graphql-ws/ids.js';
import { typeOf } from '../graphql-ws/messages.js';
import { Spoken } from '../graphql-ws/spoken.js';

/** What a server says is about operations that were started, and about none after its `complete`. */
export const graphqlWsOperations: Monitor = {
  title: 'operations of graphql-ws and their ids',
  watch({ fromStart }) {
    const spoken = new Spoken();
    let ids = new Ids();
    let hasCompleted = false;
    return (frame) => {
      if (frame.dir === 'open') [ids, hasCompleted] = [new Ids(), false];
      if (!spoken.has(frame) || !fromStart || !isData(frame)) return [];
      if (frame.dir === 'send') ids.sends(frame);
      const [type, id] = [typeOf(frame), memberOf(frame, 'id')];
      if (frame.dir !== 'recv' || type === null || frame.more.elidedBytes !== undefined) return [];
      const passed: MonitorFinding[] = hasCompleted
        ? [{ requirement: 'frappe-graphql/complete-last', outcome: 'holds' }]
        : [];
      if (typeof id !== 'string') return passed;
      const named = ids.of(id);
      const found = named === null || named.starts.length === 0 ? unknown(type, ids, frame) : judge(type, named, frame);
      if (type === 'complete') named?.completes.push(frame);
      hasCompleted ||= type === 'complete' && !ids.isBlind;
      return found.some(({ outcome }) => outcome === 'broken') ? found : [...found, ...passed];
    };
  },
};

function unknown(type: string, ids: Ids, frame: Frame): readonly MonitorFinding[] {
  if (ids.isBlind || ids.isOdd(memberOf(frame, 'id')) || (type !== 'data' && type !== 'complete')) return [];
  const expected = 'the `id` of an operation that was started on this connection';
  const requirement = 'frappe-graphql/message-id';
  return [{ requirement, outcome: 'broken', expected, seen: clip(frame.text ?? ''), kind: 'extra' }];
}

function judge(type: string, { starts, others, completes }: Named, frame: Frame): readonly MonitorFinding[] {
  const last = completes.at(-1);
  if (type === 'error') {
    // A stop of what is over may be answered with an error, and so may anything else that was sent under its id.
    return last !== undefined && completes.length >= starts.length && others.length === 0 ? [surplus(last, frame)] : [];
  }
  if (type !== 'data' && type !== 'complete') return [];
  if (last === undefined || completes.length < starts.length)
    return [{ requirement: 'frappe-graphql/message-id', outcome: 'holds' }];
  const begun = starts.at(-1)?.index ?? 0;
  const isStopped = others.some(({ index }) => index > begun && index < last.index);
  return [surplus(last, frame, isStopped && type === 'data' ? 'stop-silent' : 'complete-last')];
}

function surplus(complete: Frame, frame: Frame, slug = 'complete-last'): MonitorFinding {
  return {
    requirement: `frappe-graphql/${slug}`,
    outcome: 'broken',
    expected: 'nothing more of this operation after its `complete`',
    seen: clip(frame.text ?? ''),
    kind: 'extra',
    frames: [complete.index, frame.index],
  };
}
