import { briefJson } from '../../../src/base/json.js';
import { isData, type Monitor } from '../../../src/judge/monitor.js';
import { memberOf } from '../../../src/words/message.js';
import { kindOf } from '../frames.js';

/** A publication bears a requestId that this connection has sent in a `subscribe`. */
export const publications: Monitor = {
  title: 'publications under names that are known',
  watch({ fromStart }) {
    const ids = new Set<string>();
    let blind = !fromStart;
    return (frame) => {
      if (!isData(frame)) return [];
      if (frame.dir === 'send') {
        if (frame.more.elidedBytes !== undefined || frame.text === null) blind = true;
        const id = memberOf(frame, 'requestId');
        if (typeof id === 'string') ids.add(id);
        else if (id !== undefined && id !== null) blind = true;
        return [];
      }
      if (blind || frame.dir !== 'recv' || kindOf(frame) !== 'publish') return [];
      const id = memberOf(frame, 'requestId');
      if (typeof id !== 'string' || ids.has(id)) return [];
      return [
        {
          requirement: 'high-templar/publish-id',
          outcome: 'broken',
          expected: 'the requestId of a subscription of this connection',
          seen: `"requestId": ${briefJson(id)}`,
        },
      ];
    };
  },
};
