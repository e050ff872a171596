import { isObject, type JsonObject, member, parseJson } from '../../../src/base/json.js';
import { isData } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { objectOf } from '../../../src/words/message.js';

/** Finds out whether graphql-ws is spoken on a connection: by its opening, else by the first message that shows it. */
export class Spoken {
  #opening: Frame | null = null;
  #known: boolean | null = null;

  /** Whether a frame is of a connection on which graphql-ws is spoken. */
  has(frame: Frame): boolean {
    if (frame.dir === 'open') {
      this.#opening = frame;
      this.#known = null;
    }
    // What was agreed on is known after the opening was recorded.
    if (this.#known === null && frame.dir !== 'open') this.#known = this.#find(frame);
    return this.#known === true;
  }

  #find(frame: Frame): boolean | null {
    const { subprotocol, url = '' } = this.#opening?.more ?? {};
    if (subprotocol !== undefined) return subprotocol === 'graphql-ws';
    if (url.includes('EIO=') || frame.more.kind === 'socketio') return false;
    if (!isData(frame) || frame.text === null) return null;
    // Packets of Engine.IO begin with a digit.
    if (/^[0-9]/.test(frame.text)) return false;
    const message = objectOf(frame);
    return message !== null && typeof member(message, 'type') === 'string' ? true : null;
  }
}

/** What a client said: a server may read a binary frame as well. */
export function saidIn(frame: Frame): JsonObject | null {
  if (frame.bytes === null) return objectOf(frame);
  const parsed = parseJson(new TextDecoder().decode(frame.bytes));
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}
