import type { EvidenceEvent, RunStarted } from '../generated/types/tool.js';

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command that plays a failing scenario or script again. `reach` are the words that name the subject. */
export function againCommand(start: RunStarted, failure: EvidenceEvent, reach: readonly string[]): string {
  const profile = start.profile === 'documented' ? [] : ['--profile', start.profile];
  if (failure.replay !== null) return ['wireproof', 'replay', failure.replay, ...reach].map(quoted).join(' ');
  const filter = failure.scenario ?? failure.requirement;
  const words = ['wireproof', 'test', start.protocol, ...reach, ...profile];
  return [...words, '--filter', filter, '--seed', String(start.seed)].map(quoted).join(' ');
}
