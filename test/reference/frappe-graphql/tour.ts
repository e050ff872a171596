import type { Profile } from '../../../src/reference/endpoint.js';
import type { Applied } from '../../../src/reference/mutant.js';
import { turn } from './client.js';
import { keepingAlive, losing, losingOne } from './tour-expiry.js';
import { asking, loggingIn } from './tour-http.js';
import { walkOperations } from './tour-operations.js';
import { completing, connecting, hearingOfLogins, joining, selecting } from './tour-sockets.js';
import { createWalker, Seen } from './walker.js';

/**
 * What everybody was told on a tour of something of everything, with the time at which it came. A walk that is to differ
 * from another one ends where it does.
 */
export async function walk(profile: Profile, change?: Applied, unlike?: readonly string[]): Promise<readonly string[]> {
  const walker = await createWalker(profile, change, unlike);
  try {
    const users = await loggingIn(walker);
    for (const visit of [
      losingOne,
      connecting,
      asking,
      joining,
      selecting,
      hearingOfLogins,
      completing,
      keepingAlive,
      losing,
    ])
      await visit(walker, users);
    await walkOperations(walker, users);
  } catch (error) {
    if (!(error instanceof Seen)) throw error;
  }
  walker.reference.close();
  await turn();
  walker.tell();
  return walker.heard;
}
