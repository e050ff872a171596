import { isObject, jsonEqual, jsonType } from '../base/json.js';
import type { Frame } from './recording.js';

/** What was said on one side of a connection, found again without looking at all of it. */
export class Said {
  readonly #frames: readonly Frame[];
  readonly #byOutline = new Map<string, Frame[]>();
  #known = 0;

  /** `frames` may grow; what is there when it is asked for is looked at. */
  constructor(frames: readonly Frame[]) {
    this.#frames = frames;
  }

  /** Whether a frame says what was said before it: JSON-equal, or the same text where it is no JSON. */
  has(frame: Frame): boolean {
    for (; this.#known < this.#frames.length; this.#known++) {
      const one = this.#frames[this.#known];
      if (one === undefined) continue;
      const outline = outlineOf(one);
      const alike = this.#byOutline.get(outline);
      if (alike === undefined) this.#byOutline.set(outline, [one]);
      else alike.push(one);
    }
    const alike = this.#byOutline.get(outlineOf(frame)) ?? [];
    return alike.some((one) => one.index < frame.index && isSame(one, frame));
  }
}

/** Cheap to make, and the same for frames that say the same. */
function outlineOf(frame: Frame): string {
  const said = frame.json();
  if (!said.ok) return `text ${frame.text ?? ''}`;
  if (!isObject(said.value)) return jsonType(said.value);
  const keys = Object.keys(said.value);
  // The order of members says nothing; to sort them would cost more than it spares.
  return `object ${keys.length} ${keys.reduce((length, key) => length + key.length, 0)}`;
}

function isSame(one: Frame, other: Frame): boolean {
  const [left, right] = [one.json(), other.json()];
  return left.ok && right.ok ? jsonEqual(left.value, right.value) : one.text !== null && one.text === other.text;
}
