import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Report, ReportRequirement } from '../../src/generated/types/tool.js';
import type { Profile } from './places.js';

/** One judgement that is asked of the command line. */
export interface Wanted {
  readonly target: string;
  readonly profile: Profile;
  readonly seed: number;
  readonly timeoutMs?: number;
  readonly baseline?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What came of it. */
export interface Judged {
  readonly status: number;
  readonly ms: number;
  /** All requirements by id; none where there is no report. */
  readonly requirements: ReadonlyMap<string, ReportRequirement>;
  /** What the command printed. */
  readonly printed: string;
  /** The words of a command line that does it again. */
  readonly again: string;
}

/** The command line, run as people run it: `wireproof test --target …`, in a process and a folder of its own. */
export class CommandLine {
  readonly #root: string;
  readonly #running = new Set<ChildProcess>();

  /** `root` is the folder of the project, which is built. */
  constructor(root: string) {
    this.#root = root;
  }

  async judge(wanted: Wanted): Promise<Judged> {
    const { target, profile, seed, timeoutMs, baseline, env = {} } = wanted;
    const words = ['test', '--target', target, '--profile', profile, '--seed', String(seed)];
    if (timeoutMs !== undefined) words.push('--timeout', String(timeoutMs));
    if (baseline !== undefined) words.push('--baseline', baseline);
    const folder = mkdtempSync(join(tmpdir(), 'wireproof-interop-'));
    try {
      const begun = performance.now();
      const { status, printed } = await this.#run([...words, '--reporter', 'json=report.json'], folder, env);
      const ms = performance.now() - begun;
      const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
      const nearer = words.map((word) => (word.startsWith(this.#root) ? relative(this.#root, word) : word));
      const again = [...variables, 'node bin/wireproof.js', ...nearer].join(' ');
      return { status, ms, requirements: requirementsIn(join(folder, 'report.json')), printed, again };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** Ends what is under way, each run the server that it started. */
  async stop(): Promise<void> {
    const ended = [...this.#running].map((child) => once(child, 'close'));
    for (const child of this.#running) child.kill('SIGTERM');
    await Promise.all(ended);
  }

  #run(words: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
    return new Promise<{ readonly status: number; readonly printed: string }>((resolve, reject) => {
      const child = spawn(process.execPath, [join(this.#root, 'bin/wireproof.js'), ...words], {
        cwd,
        env: { ...process.env, ...env, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      this.#running.add(child);
      let printed = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          printed += text;
        });
      }
      child.on('error', reject);
      child.on('close', (code, signal) => {
        this.#running.delete(child);
        resolve({ status: code ?? (signal === 'SIGTERM' ? 143 : 1), printed });
      });
    });
  }
}

function requirementsIn(path: string): ReadonlyMap<string, ReportRequirement> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // The command ended before there was anything to report; its status and its words say why.
    return new Map();
  }
  const report: Report = JSON.parse(text);
  return new Map(report.runs.flatMap((run) => run.requirements.map((one) => [one.id, one])));
}

/** The ids of the requirements with a verdict. */
export function withVerdict({ requirements }: Judged, verdict: ReportRequirement['verdict']): readonly string[] {
  return [...requirements.values()].filter((one) => one.verdict === verdict).map(({ id }) => id);
}
