import { clip } from '../base/text.js';
import type { FaultKind, Finding, Reading } from '../judge/evidence.js';
import type { Frame } from '../wire/recording.js';

/** Thrown where a scenario cannot go on; not an error of the suite. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  /** The requirement whose breach made it stop, if any. */
  readonly blame: string | null;

  constructor(reason: string, blame: string | null) {
    super(reason);
    this.blame = blame;
  }
}

/** What a requirement demanded, for a report. */
export interface Demand {
  readonly requirement: string;
  /** In words, to be read after "expected". */
  readonly expected: string;
}

/** How often one requirement is reported broken by what a take saw in passing. */
const mostRepeats = 3;

/** How many characters of what was expected or seen are told in words; the frames have all of it. */
export const mostWords = 600;

/** Evidence as it is gathered: what was seen to hold or to be broken, and which freedoms were taken. */
export class Testimony {
  readonly findings: Finding[] = [];
  readonly readings: Reading[] = [];
  /** Omissions that must be seen a second time before they count. */
  readonly suspicions: Finding[] = [];
  readonly #by: Finding['by'];
  /** The findings about each requirement. */
  readonly #found = new Map<string, Finding[]>();

  /** `by`: what gives this evidence, a scenario or a property. */
  constructor(by: Finding['by']) {
    this.#by = by;
  }

  /** The requirement was seen to hold in these frames. */
  holds(requirement: string, ...frames: readonly Frame[]): void {
    this.find({ requirement, outcome: 'holds', frames: frames.map((frame) => frame.index) });
  }

  /** The requirement is broken. The take goes on: throw {@link Stopped} where it cannot. */
  broken(demand: Demand, seen: string, frames: readonly (Frame | number)[], kind: FaultKind = 'commission'): void {
    this.find({ ...demand, outcome: 'broken', kind, seen, frames: indexes(frames) });
  }

  /** The requirement is broken, and nothing after it can be trusted. */
  fail(demand: Demand, seen: string, frames: readonly (Frame | number)[], kind: FaultKind = 'commission'): never {
    this.broken(demand, seen, frames, kind);
    throw new Stopped(clip(seen, mostWords), demand.requirement);
  }

  /** Holds or is broken, by what was seen; the take goes on. */
  check(demand: Demand, holds: boolean, seen: string, frames: readonly Frame[], kind: FaultKind = 'data'): void {
    if (holds) this.holds(demand.requirement, ...frames);
    else this.broken(demand, clip(seen), frames, kind);
  }

  /** Nobody can say whether the requirement holds, because something else stood in the way. */
  inconclusive(requirement: string, reason: string): void {
    this.find({ requirement, outcome: 'inconclusive', reason });
  }

  /** The subject does not have what the requirement needs. */
  untestable(requirement: string, reason: string): void {
    this.find({ requirement, outcome: 'untestable', reason });
  }

  /** Records which reading of a freedom was seen; never a verdict. */
  observe(id: string, reading: string, frames: readonly Frame[] = [], note: string | null = null): void {
    if (this.readings.some((one) => one.id === id && one.reading === reading)) return;
    this.readings.push({ id, reading, note, frames: frames.map((frame) => frame.index) });
  }

  /** Notes a finding, unless enough of its sort were made. */
  protected find(finding: Pick<Finding, 'requirement' | 'outcome'> & Partial<Finding>): void {
    const by = finding.by ?? this.#by;
    if (!this.isNews(finding, by)) return;
    const whole = this.whole(finding);
    this.findings.push(whole);
    const about = this.#found.get(finding.requirement);
    if (about === undefined) this.#found.set(finding.requirement, [whole]);
    else about.push(whole);
  }

  /** Whether a finding of this sort has not been made often enough. */
  protected isNews({ requirement, outcome }: Pick<Finding, 'requirement' | 'outcome'>, by: Finding['by']): boolean {
    let count = 0;
    for (const one of this.#found.get(requirement) ?? none) if (one.outcome === outcome && one.by === by) count++;
    return count < mostRepeats;
  }

  /** A finding whose words are few, however much the subject said. */
  protected whole(finding: Pick<Finding, 'requirement' | 'outcome'> & Partial<Finding>): Finding {
    const { requirement, outcome, by = this.#by, kind = null, reason = null, frames = none } = finding;
    const { expected = null, seen = null } = finding;
    return { requirement, outcome, by, kind, expected: brief(expected), seen: brief(seen), reason, frames };
  }
}

function brief(words: string | null): string | null {
  return words === null ? null : clip(words, mostWords);
}

const none: readonly never[] = [];

/** The places of frames in their recording. */
export function indexes(frames: readonly (Frame | number)[]): readonly number[] {
  return frames.map((frame) => (typeof frame === 'number' ? frame : frame.index));
}
