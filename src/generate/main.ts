import { resolve } from 'node:path';
import { apply, compare } from './files.js';
import { generate } from './generate.js';

const root = resolve(import.meta.dirname, '../../..');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--check');

if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}\nusage: node dist/src/generate/main.js [--check]`);
  process.exitCode = 2;
} else {
  const { output, folders } = await generate(root);
  const differences = compare(root, output, folders);
  if (process.argv.includes('--check')) {
    for (const { path, kind } of differences) console.error(`${kind}: ${path}`);
    if (differences.length > 0) {
      console.error('Run `node dist/src/generate/main.js` and commit what it writes.');
      process.exitCode = 1;
    }
  } else {
    apply(root, output, differences);
    for (const { path, kind } of differences) console.log(`${kind === 'surplus' ? 'deleted' : 'wrote'} ${path}`);
  }
}
