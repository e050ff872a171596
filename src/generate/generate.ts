import { emitRequirements, readRequirements } from './emit-requirements.js';
import type { Output } from './files.js';

/** All that is generated for the project at `root`, and the folders that hold nothing else. */
export async function generate(root: string): Promise<{ output: Output; folders: readonly string[] }> {
  const requirements = readRequirements(root);
  const output = new Map([...emitRequirements(requirements)]);
  return { output, folders: ['src/generated', 'src/registry'] };
}
