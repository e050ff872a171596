import { type Judged, type JudgeOptions, judge } from './judged.js';
import { type Behaviour, serve } from './server.js';

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

/**
 * Judges a server with the shortest deadline that gives `enough`, the longest one at last: a fresh server each time,
 * and no connection is left. `make` is told how to stop the server in the middle.
 */
export async function judgeServed(
  make: (stop: () => void) => Behaviour,
  options: Omit<JudgeOptions, 'timeoutMs'>,
  enough: (judged: Judged) => boolean,
): Promise<Served> {
  let served: Served | null = null;
  for (const timeoutMs of deadlines) {
    let stop = (): void => undefined;
    const server = await serve(make(() => stop()));
    stop = () => void server.stop();
    served = { ...(await judge(server.origin, { ...options, timeoutMs })), timeoutMs };
    await server.emptied();
    await server.stop();
    if (enough(served)) break;
  }
  if (served === null) throw new Error('there are no deadlines');
  return served;
}
