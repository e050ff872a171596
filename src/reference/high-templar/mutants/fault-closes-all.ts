import { isObject, parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { endingAllUpon } from '../../wraps.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all connections upon a frame that is no message',
  breaks: ['high-templar/fault-others'],
  affects: everything,
  wrap: endingAllUpon((text) => text !== 'ping' && !isMessage(text), 1011),
});

function isMessage(text: string): boolean {
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value);
}
