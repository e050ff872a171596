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

export function createProgress(write: Write, columns: number): Progress {
  let planned = 0;
  let finished = 0;
  let broken = new Set<string>();
  let running: string[] = [];
  let drawn = false;
  const draw = (): void => {
    const failed = broken.size === 0 ? '' : `, ${broken.size} broken`;
    write(
      `${clearLine}${shorten(`${finished} of ${planned} scenarios${failed}  ${running.at(-1) ?? ''}`, columns - 1)}`,
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
          return;
        case 'scenario-started':
          running.push(event.scenario);
          return draw();
        case 'evidence':
          if (event.outcome === 'broken') broken.add(event.requirement);
          return;
        case 'scenario-finished':
          running = running.filter((id) => id !== event.scenario);
          finished++;
          return draw();
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
