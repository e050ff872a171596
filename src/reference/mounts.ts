import { aioRpc } from './aio-rpc/mount.js';
import type { Mount } from './mount.js';

/** Every protocol that the reference speaks. */
export const mounts: readonly Mount[] = [aioRpc];
