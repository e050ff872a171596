import fc from 'fast-check';
import type { Json } from '../base/json.js';
import type { Replay } from '../generated/types/tool.js';
import type { Source } from './load.js';
import { type RunOptions, run } from './run.js';

/** A replay that this suite cannot play. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
}

/** Runs one failing script again. Throws {@link ReplayError} where its property is gone or means something else now. */
export async function replay(options: RunOptions, wanted: Replay): Promise<void> {
  const source = options.loaded.sources.find((one) => one.kind === 'property' && one.id === wanted.property);
  if (source?.kind !== 'property') throw new ReplayError(`there is no property ${JSON.stringify(wanted.property)}`);
  const { version } = source.definition;
  if (version !== wanted.scriptVersion) {
    const versions = `its scripts are of version ${version} now, this one is of version ${wanted.scriptVersion}`;
    throw new ReplayError(`${wanted.property} has changed: ${versions}`);
  }
  const script = wanted.script as Json;
  const only: Source = { ...source, definition: { ...source.definition, script: () => fc.constant(script) } };
  await run({ ...options, loaded: { ...options.loaded, sources: [only] }, runs: 1, filter: null, shard: null });
}
