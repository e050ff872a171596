import type { Event } from '../generated/types/tool.js';
import type { Write } from './reporter.js';
import { shorten } from './text.js';

/** One line at the foot of a terminal that is drawn again as the run goes on. Elsewhere it is never written. */
export interface Progress {
  event(event: Event): void;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

const clearLine = '\r\u001b[K';

/** How often a countdown is drawn again, in milliseconds. */
const everyMs = 1000;

export function createProgress(write: Write, columns: number, now: () => number): Progress {
  let planned = 0;
  let finished = 0;
  let broken = new Set<string>();
  let running: string[] = [];
  let drawn = false;
  /** Until when scenarios wait by their nature, by their ids. */
  const waits = new Map<string, number>();
  const until = new Map<string, number>();
  let ticking: NodeJS.Timeout | null = null;
  const countdown = (): string => {
    const leftMs = Math.max(0, ...[...until.values()].map((end) => end - now()));
    if (leftMs === 0) return '';
    const seconds = Math.ceil(leftMs / 1000);
    const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return `, ${until.size} waiting for ${left} at most`;
  };
  const tick = (): void => {
    if (until.size > 0 && ticking === null) ticking = setInterval(draw, everyMs).unref();
    else if (until.size === 0 && ticking !== null) {
      clearInterval(ticking);
      ticking = null;
    }
  };
  const draw = (): void => {
    const failed = broken.size === 0 ? '' : `, ${broken.size} broken`;
    write(
      `${clearLine}${shorten(`${finished} of ${planned} scenarios${failed}${countdown()}  ${running.at(-1) ?? ''}`, columns - 1)}`,
    );
    drawn = true;
  };
  return {
    event(event) {
      switch (event.type) {
        case 'run-started':
          planned = event.plan.scenarios.length;
          finished = 0;
          broken = new Set();
          running = [];
          waits.clear();
          until.clear();
          for (const { id, waitsMs } of event.plan.scenarios) if (waitsMs !== undefined) waits.set(id, waitsMs);
          return tick();
        case 'scenario-started': {
          running.push(event.scenario);
          const waitsMs = waits.get(event.scenario);
          if (waitsMs !== undefined) until.set(event.scenario, now() + waitsMs);
          tick();
          return draw();
        }
        case 'evidence':
          if (event.outcome === 'broken') broken.add(event.requirement);
          return;
        case 'scenario-finished':
          running = running.filter((id) => id !== event.scenario);
          until.delete(event.scenario);
          finished++;
          tick();
          return draw();
        case 'run-finished':
          until.clear();
          return tick();
        default:
          return;
      }
    },
    clear() {
      if (drawn) write(clearLine);
      drawn = false;
    },
  };
}
