import { clip } from '../../../src/base/text.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { helloIn, kindOf } from '../frames.js';

/** Who is not authenticated is subscribed to nothing. */
export const denied: Monitor = {
  title: 'nothing for whoever is not authenticated',
  watch() {
    let refused: Frame | null = null;
    return (frame) => {
      if (frame.dir !== 'recv' || !isData(frame)) return [];
      const kind = kindOf(frame);
      if (kind === 'hello') refused = helloIn(frame).authenticated === false ? frame : null;
      if (refused === null) return [];
      if (kind === 'success') return [broken('high-templar/denied-subscribe', 'no success', refused, frame)];
      return kind === 'publish' ? [broken('high-templar/denied-publish', 'no publication', refused, frame)] : [];
    };
  },
};

function broken(requirement: string, expected: string, hello: Frame, frame: Frame): MonitorFinding {
  const words = `${expected} for a client that is not authenticated`;
  const frames = [hello.index, frame.index];
  return { requirement, outcome: 'broken', expected: words, seen: clip(frame.text ?? ''), frames };
}
