import { briefJson, type Json } from '../../../src/base/json.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import { is, isMessage } from '../frames.js';

const uuid = /^(urn:uuid:|\{)?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;

/**
 * Calls and returns in both directions: each return of the subject answers one call, under its name and its id; each
 * call of the subject has an id of its own. Says nothing of returns where the traffic starts in the middle, or where
 * not all that was said can be read.
 */
export const calls: Monitor = {
  title: 'calls and their returns',
  watch({ fromStart }) {
    const open: Frame[] = [];
    const answered = new Map<string, Frame>();
    const own = new Map<string, Frame>();
    let blind = !fromStart;
    return (frame) => {
      if (frame.more.elidedBytes !== undefined) blind = true;
      if (!isMessage(frame)) return [];
      if (frame.dir === 'send') {
        if (is(frame, 'call')) open.push(frame);
        // What is no JSON to us may be a call to the subject.
        else if (!frame.json().ok && frame.text?.includes('"call"') === true) blind = true;
        return [];
      }
      if (is(frame, 'call')) return ofTheSubject(frame, own);
      return is(frame, 'return') && !blind ? answers(frame, open, answered) : [];
    };
  },
};

function ofTheSubject(frame: Frame, own: Map<string, Frame>): readonly MonitorFinding[] {
  const id = memberOf(frame, 'id');
  if (typeof id !== 'string') return [];
  const earlier = own.get(id);
  own.set(id, frame);
  const isUuid = uuid.test(id);
  const findings: MonitorFinding[] = [
    isUuid
      ? { requirement: 'socksync/peer-call-uuid', outcome: 'holds' }
      : {
          requirement: 'socksync/peer-call-uuid',
          outcome: 'broken',
          expected: 'a UUID',
          seen: `"id": ${briefJson(id)}`,
        },
  ];
  if (earlier !== undefined) {
    const seen = `the id of an earlier call: ${briefJson(id)}`;
    findings.push(broken('peer-call-id', 'an id that no earlier call has', seen, [earlier, frame]));
  }
  return findings;
}

function answers(frame: Frame, open: Frame[], answered: Map<string, Frame>): readonly MonitorFinding[] {
  const id = memberOf(frame, 'id');
  const name = memberOf(frame, 'name');
  const mine = open.filter((call) => keyOf(memberOf(call, 'id')) === keyOf(id));
  const call = mine.find((one) => memberOf(one, 'name') === name) ?? mine[0];
  if (call === undefined) {
    const earlier = answered.get(keyOf(id));
    if (earlier !== undefined) {
      const expected = 'one answer to each call';
      return [
        { ...broken('call-once', expected, `a second return: ${briefJson(id)}`, [earlier, frame]), kind: 'twice' },
      ];
    }
    const [last] = open.slice(-1);
    const about = last === undefined ? [frame] : [last, frame];
    if (open.length === 1) open.pop();
    return [broken('call-return', 'the id of an open call', `"id": ${briefJson(id)}`, about)];
  }
  open.splice(open.indexOf(call), 1);
  answered.set(keyOf(id), frame);
  const called = memberOf(call, 'name');
  if (name === called) return [];
  return [broken('call-return', `"name": ${briefJson(called)}`, `"name": ${briefJson(name)}`, [call, frame])];
}

function keyOf(id: Json | undefined): string {
  return briefJson(id, 1000);
}

function broken(slug: string, expected: string, seen: string, frames: readonly Frame[]): MonitorFinding {
  return {
    requirement: `socksync/${slug}`,
    outcome: 'broken',
    expected,
    seen,
    frames: frames.map(({ index }) => index),
  };
}
