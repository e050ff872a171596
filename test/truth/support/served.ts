import { PlayedApi } from '../../../src/wire/api.js';
import { watchingContact } from './contact.js';
import { type Judged, type JudgeOptions, judge } from './judged.js';
import { type Behaviour, serve } from './server.js';
import { suiteOf } from './suite.js';

/** A run against a server of a test, with the deadline that was used. */
export interface Served extends Judged {
  readonly timeoutMs: number;
}

/** In milliseconds. A machine that is busy needs longer ones, and a test is not to hang on that. */
const deadlines = [100, 400, 1600];

/** Whether first contact was passed. */
export function metAnybody({ events: [first] }: Judged): boolean {
  return first?.type === 'run-started' && first.contact.ok;
}

/** What a server of a test is made with. */
export interface Around {
  /** Stops the server in the middle. */
  stop(): void;
  /** The API behind it, as the suite plays it. */
  readonly api: PlayedApi;
  /** Whether first contact is over. */
  isOver(): boolean;
}

/**
 * Judges a server with the shortest deadline that gives `enough`, the longest one at last: a fresh server each time,
 * and no connection is left.
 */
export async function judgeServed(
  make: (around: Around) => Behaviour,
  options: Omit<JudgeOptions, 'timeoutMs'>,
  enough: (judged: Judged) => boolean,
): Promise<Served> {
  let served: Served | null = null;
  for (const timeoutMs of deadlines) {
    let stop = (): void => undefined;
    const api = new PlayedApi();
    const { loaded, isOver } = watchingContact(options.loaded ?? (await suiteOf(options.protocol)));
    const server = await serve(make({ stop: () => stop(), api, isOver }));
    stop = () => void server.stop();
    served = { ...(await judge(server.origin, { ...options, loaded, api, timeoutMs })), timeoutMs };
    await server.emptied();
    await server.stop();
    if (enough(served)) break;
  }
  if (served === null) throw new Error('there are no deadlines');
  return served;
}
