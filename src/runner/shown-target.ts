import type { ResolvedTarget } from '../words/target.js';

/** A target as it may be printed and written: without headers, credentials and the values of the query. */
export function shownTarget(target: ResolvedTarget): { url: string; timeoutMs: number; settleMs: number } {
  return { url: shownUrl(target.url), timeoutMs: target.timeoutMs, settleMs: target.settleMs };
}

/** A URL without its secrets. */
export function shownUrl(url: string): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  const isSecret = (name: string): boolean => shown.searchParams.getAll(name).some((value) => value !== '{room}');
  for (const name of new Set(shown.searchParams.keys())) if (isSecret(name)) shown.searchParams.set(name, '…');
  // The place of a room is not a part of the address.
  return shown.href.replaceAll('%7Broom%7D', '{room}');
}
