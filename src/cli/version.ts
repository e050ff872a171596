import { readFileSync } from 'node:fs';

/** The version of the package: of the nearest package.json above, wherever this file was built to. */
export function readVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
      if (name === 'wireproof') return String(version);
    } catch {
      // No package.json here: look further up.
    }
    if (folder.pathname === '/' || new URL('..', folder).href === folder.href) return 'unknown';
  }
}
