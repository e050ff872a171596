import { resolve } from 'node:path';
import type { Json } from '../base/json.js';
import type { Mount } from '../reference/mount.js';
import { readJsonFile, refuse } from './json-file.js';
import { UsageError } from './usage-error.js';

/**
 * What is served where who can serves the models of a file instead of its fixture. Without protocols all are served.
 * Throws UsageError with file, line, path, what is allowed and what was found.
 */
export async function mountsWithModels(
  protocols: readonly string[],
  path: string,
  cwd: string,
): Promise<readonly Mount[]> {
  const { mounts } = await import('../reference/mounts.js');
  const served = mounts.filter(({ protocol }) => protocols.length === 0 || protocols.includes(protocol));
  if (!served.some(({ withModels }) => withModels !== undefined)) {
    const able = mounts.flatMap(({ protocol, withModels }) => (withModels === undefined ? [] : [protocol]));
    throw new UsageError(`\`--models\`: none of the protocols that are served has models; ${able.join()} has.`);
  }
  const { DeclarationError } = await import('../reference/declaration-error.js');
  const file = readJsonFile(resolve(cwd, path), 'models file');
  try {
    return served.map((mount) => mount.withModels?.(file.value as Json) ?? mount);
  } catch (error) {
    if (!(error instanceof DeclarationError)) throw error;
    const violations = error.wrong.map((one) => ({ ...one, requirement: [] }));
    refuse(file, violations, 'models file');
    throw error;
  }
}
