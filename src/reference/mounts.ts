import { aioRpc } from './aio-rpc/mount.js';
import { dcrf } from './dcrf/mount.js';
import { frappeGraphql } from './frappe-graphql/mount.js';
import { highTemplar } from './high-templar/mount.js';
import type { Mount } from './mount.js';
import { sockSync } from './socksync/mount.js';

/** Every protocol that the reference speaks, by its bindings where it has several. */
export const mounts: readonly Mount[] = [sockSync, aioRpc, highTemplar, dcrf, ...frappeGraphql];
