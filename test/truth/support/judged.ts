import { realClock } from '../../../src/base/clock.js';
import type { Event, EvidenceEvent } from '../../../src/generated/types/tool.js';
import { validateEvent, validateReport } from '../../../src/generated/validators/tool.js';
import type { Verdict } from '../../../src/judge/decide.js';
import { exitStatus, type JudgedRun } from '../../../src/judge/exit.js';
import { createFold } from '../../../src/report/fold.js';
import { jsonReporter } from '../../../src/report/json.js';
import { junitReporter } from '../../../src/report/junit.js';
import type { Reporter } from '../../../src/report/reporter.js';
import { terminalReporter } from '../../../src/report/terminal.js';
import { type RunOptions, run } from '../../../src/runner/run.js';
import { PlayedApi } from '../../../src/wire/api.js';
import { websocketWire } from '../../../src/wire/websocket.js';
import { type Bounds, defaultBounds } from '../../../src/wire/wire.js';
import type { ResolvedTarget } from '../../../src/words/target.js';
import type { Named } from './subjects.js';
import { suiteOf } from './suite.js';
import { declaredTarget, impatient, urlAt } from './target.js';
import { usualRun } from './usual.js';

/** How a subject is judged; what is not said is as on the command line. */
export interface JudgeOptions extends Named, Partial<Omit<RunOptions, 'target' | 'emit'>> {
  readonly timeoutMs: number;
  readonly target?: Partial<ResolvedTarget>;
}

/** A run as everybody who looks at it sees it. */
export interface Judged {
  readonly events: readonly Event[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** How the requirements came to be undecided, in words. */
  readonly reasons: ReadonlyMap<string, string | null>;
  readonly broken: readonly EvidenceEvent[];
  readonly exit: number;
  readonly durationMs: number;
  /** The texts of the reporters. */
  readonly terminal: string;
  readonly junit: string;
  readonly json: string;
  /** What is wrong with the report and the events by their schemas, in words. */
  readonly violations: readonly string[];
}

/** Judges a server over real sockets, with all reporters; all of the fixture is declared to be there. */
export async function judge(origin: string, options: JudgeOptions): Promise<Judged> {
  const { protocol, binding = null, timeoutMs, target = {}, ...rest } = options;
  const url = urlAt(origin, { protocol, binding });
  const bounds: Bounds = rest.bounds ?? defaultBounds;
  const events: Event[] = [];
  const texts = { terminal: '', junit: '', json: '' };
  const reporters = reportersTo(texts);
  const begun = performance.now();
  await run({
    loaded: await suiteOf(protocol),
    wire: websocketWire({ headers: {}, tls: {}, bounds, userAgent: 'wireproof/test', closeTimeoutMs: timeoutMs }),
    ...usualRun(),
    api: new PlayedApi(),
    clock: realClock,
    runs: 3,
    concurrency: 100,
    ...rest,
    target: { ...impatient(declaredTarget({ protocol, binding }, { url }), timeoutMs), ...target },
    emit(event) {
      events.push(event);
      for (const reporter of reporters) reporter.event(event);
    },
  });
  const durationMs = performance.now() - begun;
  const exit = exitOf(events);
  for (const reporter of reporters) reporter.end({ exit, baseline: [], notes: [] });
  return {
    ...texts,
    events,
    durationMs,
    exit,
    verdicts: new Map(
      events.flatMap((one) => (one.type === 'requirement-decided' ? [[one.requirement, one.verdict]] : [])),
    ),
    reasons: new Map(
      events.flatMap((one) => (one.type === 'requirement-decided' ? [[one.requirement, one.reason]] : [])),
    ),
    broken: events.filter((one) => one.type === 'evidence').filter((one) => one.outcome === 'broken'),
    violations: [
      ...events.flatMap((one) => wordsOf(one.type, validateEvent(one))),
      ...wordsOf('report', validateReport(JSON.parse(texts.json))),
    ],
  };
}

/** The requirements that came to one of these verdicts. */
export function idsWith(judged: Pick<Judged, 'verdicts'>, ...wanted: readonly Verdict[]): readonly string[] {
  return [...judged.verdicts].filter(([, verdict]) => wanted.includes(verdict)).map(([id]) => id);
}

function reportersTo(texts: { terminal: string; junit: string; json: string }): readonly Reporter[] {
  const about = { version: '0.1.0', colour: false, live: false, columns: 80, strict: false };
  const context = (name: keyof typeof texts) => ({
    ...about,
    reach: () => ['--url', 'ws://127.0.0.1/'],
    expects: () => false,
    write: (text: string): void => {
      texts[name] += text;
    },
  });
  return [terminalReporter(context('terminal')), junitReporter(context('junit')), jsonReporter(context('json'))];
}

function exitOf(events: readonly Event[]): number {
  const fold = createFold();
  for (const event of events) fold.event(event);
  const runs = fold.runs().map(({ start, requirements, scenarios }): JudgedRun => {
    const { protocol, binding, profile } = start;
    const verdicts = requirements.map(({ requirement: { id, level }, verdict }) => ({ id, level, verdict }));
    return {
      protocol,
      binding,
      profile,
      requirements: verdicts,
      suiteFailed: scenarios.some((one) => one.outcome === 'error'),
    };
  });
  return exitStatus(runs, { strict: false, interrupted: null, baseline: [] });
}

function wordsOf(what: string, violations: ReturnType<typeof validateEvent>): string[] {
  return violations.map(({ path, expected, found }) => `${what}${path}: ${expected}, found ${found}`);
}
