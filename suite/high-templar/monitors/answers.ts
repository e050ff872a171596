import { clip } from '../../../src/base/text.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { isAnswer, kindOf } from '../frames.js';

/**
 * No more answers than requests, and no more pongs than pings: answers say nothing of what they are about, so they are
 * counted. A ping that is not understood may be refused.
 */
export const answers: Monitor = {
  title: 'answers and what they answer',
  watch({ fromStart }) {
    const asked: Frame[] = [];
    let pings = 0;
    let pongs = 0;
    let answered = 0;
    const blind = !fromStart;
    return (frame) => {
      if (blind || !isData(frame)) return [];
      if (frame.dir === 'send') {
        if (frame.text === 'ping') pings++;
        else asked.push(frame);
      }
      if (frame.dir !== 'recv') return [];
      const kind = kindOf(frame);
      if (kind === 'pong' && ++pongs > pings) {
        return [surplus('high-templar/ping-each', 'one `pong` for each `ping`', frame)];
      }
      if (kind !== 'status' && !isAnswer(frame)) return [];
      answered++;
      if (answered <= asked.length + Math.max(0, pings - pongs)) return [];
      const last = asked.at(-1);
      return [surplus('high-templar/one-answer', 'one answer to each request', frame, last)];
    };
  },
};

function surplus(requirement: string, expected: string, frame: Frame, asked?: Frame): MonitorFinding {
  const frames = [...(asked === undefined ? [] : [asked.index]), frame.index];
  return {
    requirement,
    outcome: 'broken',
    expected,
    seen: `a surplus: ${clip(frame.text ?? '')}`,
    kind: 'twice',
    frames,
  };
}
