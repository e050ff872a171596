import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Replay } from '../generated/types/tool.js';
import type { Surroundings } from './command.js';

const folder = '.wireproof';

/** Keeps failing scripts in files below the working folder; tells their paths, relative to it. */
export function replaySaver({ cwd, stderr }: Surroundings): (replay: Replay, nonce: string) => string | null {
  let told = false;
  return (replay, nonce) => {
    const path = join(folder, `${nonce}-${replay.property.slice(replay.property.lastIndexOf('/') + 1)}.json`);
    try {
      mkdirSync(join(cwd, folder), { recursive: true });
      writeFileSync(join(cwd, path), `${JSON.stringify(replay, null, 2)}\n`);
      return path;
    } catch (error) {
      if (!told) stderr.write(`wireproof: scripts to replay cannot be kept in ${folder}: ${String(error)}\n`);
      told = true;
      return null;
    }
  };
}
