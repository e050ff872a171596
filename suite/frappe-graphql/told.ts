import { isObject, type Json } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import { at } from './operation.js';

/** What a frame tells a subscription. */
export interface Told {
  readonly kind: 'data' | 'complete' | 'error';
  readonly payload: Json | undefined;
  readonly frame: Frame;
}

/** The one event in what is told, under whatever name it stands; undefined where there is none. */
export function eventIn({ payload }: Told): Json | undefined {
  const data = at(payload, 'data');
  if (!isObject(data)) return undefined;
  const events = Object.values(data);
  return events.length === 1 ? events[0] : undefined;
}

/** How often something came, in words. */
export function timesIn(count: number): string {
  return count === 1 ? 'it came' : count === 2 ? 'it came twice' : `it came ${count} times`;
}
