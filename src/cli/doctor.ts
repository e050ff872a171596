import { realClock } from '../base/clock.js';
import { runName } from '../report/fold.js';
import { shorten, visible, wrap } from '../report/text.js';
import { findPresence, firstContact } from '../runner/contact.js';
import { makeNonce } from '../runner/names.js';
import { applicable, type Presence } from '../runner/plan.js';
import { makeStage } from '../runner/run.js';
import { Slots } from '../runner/schedule.js';
import { shownUrl } from '../runner/shown-target.js';
import type { Command, Surroundings } from './command.js';
import { chosenJobs, type Job, type Opened, subjectOptions } from './subjects.js';
import { loadSuites, reachOf, suiteFor } from './suites.js';
import { UnreachableError, UsageError } from './usage-error.js';

/** `wireproof doctor`: what a server has of the fixture. */
export const command: Command = {
  usage: 'doctor [protocol] --target <file> | --url <url>',
  summary:
    'Finds out what a server has of the fixture, what is missing, and how many requirements each piece opens. It judges nothing.',
  options: subjectOptions,
  async run(args, around) {
    if (args.all('target').length === 0 && !args.on('url')) {
      throw new UsageError('Say which server: `--target <file>`, or `--url <url>` with a protocol.');
    }
    for (const job of await chosenJobs(args.positionals, args, around.cwd)) {
      const opened = await job.open(around.interrupt);
      try {
        await examine(job, opened, around);
      } finally {
        await opened.close();
      }
    }
    return 0;
  },
};

async function examine(job: Job, opened: Opened, around: Surroundings): Promise<void> {
  const { target, problem } = opened;
  if (problem !== null) {
    const tail = problem.tail === '' ? '' : `\nThe last that it printed:\n${problem.tail}`;
    throw new UnreachableError(`${problem.reason.charAt(0).toUpperCase()}${problem.reason.slice(1)}.${tail}`);
  }
  const loaded = suiteFor(await loadSuites([job.protocol]), job.protocol);
  const requirements = applicable(loaded.requirements, target).filter(({ choice }) => choice === null);
  // Everything is probed that can be: what a target declares is what is to be found out here.
  const asked = { ...target, capabilities: {}, fixturePresumed: false };
  const stage = makeStage(
    { loaded, ...reachOf(opened, around), target: asked, clock: realClock, signal: around.interrupt },
    makeNonce(),
  );
  const say = (lines: readonly string[]): void => around.stdout.write(lines.map((line) => `${line}\n`).join(''));
  say([`${runName(target)}, profile ${target.profile}, at ${shorten(shownUrl(target.url), 50)}`, '']);
  const failed = await firstContact(stage);
  if (failed !== null) throw new UnreachableError(`No contact with ${shownUrl(target.url)}: ${failed}`);
  const slots = new Slots(() => (target.isolation === 'exclusive' ? 1 : 8));
  const presence = await findPresence(stage, true, slots, { probesAll: true });
  const rows = Object.entries(loaded.suite.capabilities).map(([name, { title, declared: follows }]): Row => {
    const opens = requirements.filter(({ needs }) => needs.includes(name)).length;
    const declared = target.capabilities[name];
    return { name, title, opens, found: presence.get(name), declared, follows: follows !== undefined };
  });
  for (const row of rows) {
    const { name, title, opens } = row;
    say([`  ${mark(row)} ${name.padEnd(20)} opens ${String(opens).padStart(3)}   ${visible(title)}`]);
    say(advice(row).flatMap((text) => wrap(text, 70).map((line) => `             ${line}`)));
  }
  const has = new Set(rows.filter(isThere).map(({ name }) => name));
  const known = new Set(rows.map(({ name }) => name));
  const open = requirements.filter(({ needs }) => needs.every((need) => has.has(need) || !known.has(need)));
  say(['', `${open.length} of ${requirements.length} requirements can be judged on this server as it is.`]);
}

/** What is known of one capability or piece of the fixture. */
interface Row {
  readonly name: string;
  readonly title: string;
  /** How many requirements need it. */
  readonly opens: number;
  readonly found: Presence | undefined;
  /** What the target says in `capabilities`. */
  readonly declared: boolean | undefined;
  /** Whether other members of the target say it. */
  readonly follows: boolean;
}

function isThere({ found, declared }: Row): boolean {
  return found?.kind === 'present' || (declared === true && found?.known === 'declared-absent');
}

function mark({ found, declared, follows }: Row): string {
  if (found?.kind === 'present') return found.known === 'declared' ? 'declared ' : 'found    ';
  if (found?.known !== 'declared-absent') return found?.kind === 'unclear' ? 'unclear  ' : 'missing  ';
  if (declared === true) return 'declared ';
  return follows ? 'missing  ' : 'not asked';
}

function advice({ found, declared, follows }: Row): readonly string[] {
  if (found?.kind === 'present') {
    return declared === false ? ['The target declares it absent, but it is there.'] : [];
  }
  if (found?.known === 'declared-absent') {
    if (declared !== undefined) return [];
    return [
      follows ? `It ${found.reason}.` : 'It cannot be probed: declare it in `capabilities` if the server has it.',
    ];
  }
  if (declared === true) return ['The target declares it, so its absence is a failure.'];
  return found?.kind === 'unclear' ? [visible(found.reason)] : [];
}
