import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitRegistry } from './emit-registry.js';
import { emitRequirements, readRequirements } from './emit-requirements.js';
import { emitTypes, emitTypesIndex } from './emit-types.js';
import { emitValidators } from './emit-validators.js';
import { header, type Output } from './files.js';
import { readSchemas, resolver } from './schemas.js';

/** All that is generated for the project at `root`, and the folders that hold nothing else. */
export async function generate(root: string): Promise<{ output: Output; folders: readonly string[] }> {
  const output = new Map<string, string>();
  for (const name of readdirSync(join(root, copied)).sort()) {
    output.set(`src/generated/${name}`, `${header}\n\n${readFileSync(join(root, copied, name), 'utf8')}`);
  }
  for (const [path, text] of emitRequirements(readRequirements(root))) output.set(path, text);
  const schemas = readSchemas(root);
  for (const [folder, files] of schemas) {
    const resolve = resolver(files);
    output.set(`src/generated/types/${folder}.ts`, await emitTypes(files, resolve));
    for (const [path, text] of emitValidators(folder, files, resolve)) output.set(path, text);
  }
  output.set('src/generated/types/index.ts', emitTypesIndex([...schemas.keys()]));
  for (const [path, text] of emitRegistry(root)) output.set(path, text);
  return { output, folders: ['src/generated', 'src/registry'] };
}

/** What all generated code shares: written by hand, and copied so that `src/generated` depends on nothing. */
const copied = 'src/generate/copied';
