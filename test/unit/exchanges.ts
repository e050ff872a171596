import { requirementsOf } from '../../src/generated/requirements/index.js';
import type { Transcript } from '../../src/generated/types/tool.js';
import { check } from '../../src/judge/check.js';
import type { Monitor } from '../../src/judge/monitor.js';

/** What was said on one connection: who said it, and the text. */
export type Line = readonly ['open' | 'send' | 'recv', string?];

/** What watches the traffic of a protocol. */
export interface Watching {
  readonly protocol: string;
  readonly monitors: readonly Monitor[];
}

type Profile = 'documented' | 'upstream';
/** Whose deeds are judged. */
type Role = 'server' | 'client';

/** What is broken in an exchange on one connection, in the order in which it was seen. */
export function brokenIn(
  watching: Watching,
  lines: readonly Line[],
  profile: Profile = 'documented',
  role: Role = 'server',
): string[] {
  const frames = lines.map(([dir, text], ms) => ({ conn: 'a', dir, ms, ...(text === undefined ? {} : { text }) }));
  return brokenIds(watching, { format: 1, protocol: watching.protocol, profile, title: '', frames }, null, role);
}

/** What is broken in recorded traffic; a profile beats the recording's. */
export function brokenIds(
  { protocol, monitors }: Watching,
  transcript: Transcript,
  profile: Profile | null = null,
  role: Role = 'server',
): string[] {
  const events = check(transcript, {
    monitors,
    requirements: requirementsOf(protocol),
    profile,
    role,
    name: 'recorded',
    version: '0',
  });
  return events.flatMap((event) =>
    event.type === 'evidence' && event.outcome === 'broken' ? [event.requirement] : [],
  );
}
