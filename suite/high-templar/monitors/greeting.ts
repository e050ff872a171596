import { clip } from '../../../src/base/text.js';
import { isData, type Monitor } from '../../../src/judge/monitor.js';
import { kindOf } from '../frames.js';

/** The hello is the first frame of a connection, and the only one. */
export const greeting: Monitor = {
  title: 'one hello, before all else',
  watch({ fromStart }) {
    let first = fromStart;
    let greeted: number | null = null;
    return (frame) => {
      if (frame.dir !== 'recv' || !isData(frame)) return [];
      const isFirst = first;
      first = false;
      if (kindOf(frame) !== 'hello') {
        if (!isFirst) return [];
        const expected = 'first of all, whether the client is authenticated';
        return [
          {
            requirement: 'high-templar/hello',
            outcome: 'broken',
            expected,
            seen: clip(frame.text ?? 'a binary frame'),
          },
        ];
      }
      if (greeted !== null) {
        return [
          {
            requirement: 'high-templar/hello-once',
            outcome: 'broken',
            expected: 'one hello on a connection',
            seen: `another one: ${clip(frame.text ?? '')}`,
            kind: 'twice',
            frames: [greeted, frame.index],
          },
        ];
      }
      greeted = frame.index;
      return isFirst ? [{ requirement: 'high-templar/hello', outcome: 'holds' }] : [];
    };
  },
};
