import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The root of the project. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * The package as someone has it who installed it: what `npm pack` packs, and beside it only what it depends on. Of what
 * it may depend on there is a test runner, and no client of a broker.
 */
export interface Installed {
  /** A folder with a node_modules. */
  readonly folder: string;
  /** Every file of the package, with forward slashes. */
  readonly files: readonly string[];
  /** Every name under which something may be imported, patterns written out. */
  readonly names: readonly string[];
  /** Runs `node` there and returns what it printed. Throws where it fails. */
  node(...args: readonly string[]): string;
  /** Runs the command there, however it ends. */
  wireproof(...args: readonly string[]): { readonly status: number | null; readonly output: string };
  write(name: string, text: string): string;
  remove(): void;
}

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string } | null>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

export function installPackage(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'wireproof-package-'));
  const modules = join(folder, 'node_modules');
  const run = (command: string, args: readonly string[], cwd: string): string =>
    // The list of what is packed is long.
    execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    });
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
  run('tar', ['-xzf', packed.filename], folder);
  mkdirSync(modules);
  renameSync(join(folder, 'package'), join(modules, 'wireproof'));

  const manifest: Manifest = JSON.parse(readFileSync(join(modules, 'wireproof/package.json'), 'utf8'));
  const peers = Object.keys(manifest.peerDependencies).filter((name) => name !== 'amqplib');
  for (const name of [...Object.keys(manifest.dependencies), ...peers, '@types/node']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  const files: readonly string[] = packed.files.map(({ path }: { readonly path: string }) => path);
  return {
    folder,
    files,
    names: namesOf(manifest.exports, files),
    node: (...args) => run(process.execPath, args, folder),
    wireproof(...args) {
      const bin = join(modules, 'wireproof/bin/wireproof.js');
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });
      return { status, output: `${stdout}${stderr}` };
    },
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function namesOf(exports: Manifest['exports'], files: readonly string[]): string[] {
  const closed = Object.keys(exports).filter((key) => exports[key] === null);
  const fits = (name: string, pattern: string): boolean => matchOf(name, pattern) !== null;
  return Object.entries(exports).flatMap(([key, target]) => {
    if (target === null) return [];
    const path = typeof target === 'string' ? target : target.default;
    const found = key.includes('*')
      ? files.flatMap((file) => {
          const match = matchOf(`./${file}`, path);
          return match === null ? [] : [key.replace('*', match)];
        })
      : [key];
    return found.filter((name) => !closed.some((one) => fits(name, one))).map((name) => `wireproof${name.slice(1)}`);
  });
}

/** What `*` stands for in a pattern, or null where the text does not fit. */
function matchOf(text: string, pattern: string): string | null {
  const [start = '', end = ''] = pattern.split('*');
  const fits = text.startsWith(start) && text.endsWith(end) && text.length > start.length + end.length;
  return fits ? text.slice(start.length, text.length - end.length) : null;
}
