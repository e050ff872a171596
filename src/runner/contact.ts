import { type Capability, locksOf, type Probed, type Suite } from '../words/suite.js';
import type { Take } from '../words/take.js';
import { perform, type Stage } from './perform.js';
import type { Presence } from './plan.js';
import { runUnderLocks, type Slots } from './schedule.js';

/** How many fresh connections must pass the protocol's probe. */
const contacts = 3;

/**
 * First contact: says why the subject cannot be judged at all, or null. It takes less than two deadlines, since its
 * connections are tried side by side.
 */
export async function firstContact(stage: Stage): Promise<string | null> {
  const tries = Array.from({ length: contacts }, async () => {
    let failed: string | null = null;
    const done = await perform(
      stage,
      { by: 'scenario', title: 'First contact', patience: 1 },
      async (_context, take) => {
        // Whatever the protocol tries, and opens for it: longer than this nobody is waited for.
        const cancel = stage.clock.after(take.contactLeftMs, () => take.cut('first contact took too long'));
        const close = await tryContact(stage.suite, take).finally(cancel);
        if (typeof close === 'string') {
          failed = close;
          take.cut('first contact failed');
        } else await close();
      },
    );
    return done.outcome === 'finished' ? failed : (done.reason ?? 'first contact failed');
  });
  const failures = (await Promise.all(tries)).filter((one) => one !== null);
  return failures[0] ?? null;
}

/** Tries it once, on one connection. Says why it failed, or how what was opened is closed. */
async function tryContact(suite: Suite<unknown>, take: Take): Promise<string | (() => Promise<void>)> {
  // Once: a second try would take what is left of the time.
  const { conversation, refusal } = await take.knock((await suite.opening?.(take)) ?? {});
  if (refusal !== null) return `a connection could not be opened: ${refusal.reason}`;
  return (await suite.contact(take, conversation)) ?? (() => conversation.close(take.contactLeftMs));
}

/**
 * Finds out which capabilities and pieces of the fixture are there: declared in the target, else probed. `probesAll`:
 * what a target says is what is to be found out.
 */
export async function findPresence(
  stage: Stage,
  contact: boolean,
  slots: Slots,
  { probesAll = false } = {},
): Promise<ReadonlyMap<string, Presence>> {
  const presence = new Map<string, Presence>();
  const open: [string, Capability<unknown>][] = [];
  for (const [name, capability] of Object.entries(stage.suite.capabilities)) {
    // What other members of the target rule out is not there to be found.
    const isProbed = probesAll && capability.probe !== undefined && capability.declared?.(stage.target) !== false;
    const declared = isProbed ? null : declaration(stage, name, capability);
    if (declared !== null) presence.set(name, declared);
    else if (capability.probe === undefined) presence.set(name, notDeclared());
    else if (contact) open.push([name, capability]);
  }
  const first = open.filter(([, one]) => one.needs === undefined);
  const second = open.filter(([, one]) => one.needs !== undefined);
  for (const group of [first, second]) {
    await runUnderLocks(
      group.map(([name, capability]) => ({
        locks: locksOf(stage.suite, capability.locks, stage.target),
        run: async () => {
          const found = await slots.run(() => probe(stage, capability, presence));
          if (!stage.signal.aborted) presence.set(name, found);
        },
      })),
    );
  }
  // In the order of the suite: that of the answers says nothing.
  return new Map(
    Object.keys(stage.suite.capabilities).flatMap((name) => {
      const one = presence.get(name);
      return one === undefined ? [] : [[name, one] as const];
    }),
  );
}

function declaration(stage: Stage, name: string, capability: Capability<unknown>): Presence | null {
  const { capabilities, names, fixturePresumed } = stage.target;
  const said = capabilities[name] ?? capability.presumed ?? capability.declared?.(stage.target) ?? null;
  if (said === false) {
    const reason = capabilities[name] === false ? undefined : capability.absence;
    return { kind: 'missing', known: 'declared-absent', reason: reason ?? 'is declared to be absent in the target' };
  }
  const named = (capability.declaredBy ?? []).some((one) => names[one] !== undefined);
  if (said === true || named || (capability.fixture === true && fixturePresumed)) {
    return { kind: 'present', known: 'declared' };
  }
  return null;
}

function notDeclared(): Presence {
  return {
    kind: 'missing',
    known: 'declared-absent',
    reason: 'is not declared: set it to true in `capabilities` to be judged',
  };
}

async function probe(
  stage: Stage,
  capability: Capability<unknown>,
  presence: ReadonlyMap<string, Presence>,
): Promise<Presence> {
  for (const need of capability.needs ?? []) {
    const one = presence.get(need);
    if (one !== undefined && one.kind !== 'present')
      return { ...one, reason: `needs \`${need}\`, which ${one.reason}` };
  }
  let probed: Probed = { kind: 'unclear', reason: 'the probe said nothing' };
  const done = await perform(
    stage,
    { by: 'scenario', title: `Probe: ${capability.title}`, patience: 1 },
    async (context) => {
      if (capability.probe !== undefined) probed = await capability.probe(context);
    },
  );
  if (done.outcome !== 'finished') probed = { kind: 'unclear', reason: done.reason ?? 'the probe was not finished' };
  return presenceOf(probed);
}

function presenceOf(probed: Probed): Presence {
  if (probed.kind === 'found') return { kind: 'present', known: 'probed' };
  if (probed.kind === 'unclear') return { kind: 'unclear', known: 'unclear', reason: probed.reason };
  return { kind: 'missing', known: 'probed-absent', reason: 'was not found: declare it true to be judged' };
}
