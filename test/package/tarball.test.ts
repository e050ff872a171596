import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { protocols } from '../../src/protocols.js';
import { concerns, subjects } from '../truth/support/subjects.js';
import { messageSchemas } from '../unit/schema-files.js';
import { type Installed, installPackage, root } from './installed.js';

let installed: Installed;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed?.remove());

describe('what is packed', () => {
  it('has neither tests nor the generator', () => {
    const surplus = installed.files.filter((file) => /^(test|src|suite|docs)\/|generate\/|tsbuildinfo/.test(file));
    expect(surplus).toEqual([]);
    expect(installed.files).toContain('README.md');
    expect(installed.files).toContain('LICENSE');
  });

  it('brings the sources that its source maps speak of', () => {
    const maps = installed.files.filter((file) => file.endsWith('.js.map'));
    expect(maps.length).toBeGreaterThan(0);
    for (const file of maps) {
      const map = JSON.parse(readFileSync(join(installed.folder, 'node_modules/wireproof', file), 'utf8'));
      expect(map.sourcesContent, file).toHaveLength(map.sources.length);
    }
  });
});

describe('what is exported', () => {
  it('is all there under its names', () => {
    const start = ['.', './types', './requirements', './suite', './vitest', './node-test', './asyncapi.yaml'];
    const messages = messageSchemas.map(({ path }) => `./${path}`);
    const ofProtocols = [...protocols.map(({ id }) => `./validators/${id}`), ...messages];
    const reporters = ['terminal', 'json', 'ndjson', 'junit'].map((name) => `./reporters/${name}`);
    expect(new Set(messageSchemas.map(({ folder }) => folder))).toEqual(new Set(protocols.map(({ id }) => id)));
    for (const name of [...start, ...ofProtocols, ...reporters, './reference/host', './package.json']) {
      expect(installed.names).toContain(`wireproof${name.slice(1)}`);
    }
  });

  it('can be imported, or read where it is no code', () => {
    const program = installed.write(
      'import-all.mjs',
      `import { readFileSync } from 'node:fs';
      import { fileURLToPath } from 'node:url';
      const names = ${JSON.stringify(installed.names)};
      const isCode = (url) => url.endsWith('.js');
      for (const name of names) {
        const url = import.meta.resolve(name);
        if (isCode(url)) await import(name);
        else readFileSync(fileURLToPath(url));
      }
      console.log('all of', names.length);`,
    );
    expect(installed.node(program)).toBe(`all of ${installed.names.length}\n`);
  });

  it('has types that need nothing but the dependencies', () => {
    const code = installed.names.filter((name) => !/\.(json|yaml)$/.test(name));
    const lines = code.map((name, at) => `import * as module${at} from '${name}';\nvoid module${at};\n`);
    const file = installed.write('import-all.ts', lines.join(''));
    const options = '--noEmit --strict --exactOptionalPropertyTypes --target es2023 --module nodenext --types node';
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    expect(compile([compiler, ...options.split(' '), file])).toBe('');
  });

  it('is not what the validators are made of', () => {
    const inner = `wireproof/validators/${protocols[0]?.id}.compiled`;
    expect(() => installed.node('--input-type=module', '-e', `await import('${inner}')`)).toThrow('not defined');
  });
});

function compile(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: installed.folder, encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

describe('the command', () => {
  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(installed.wireproof('--version')).toEqual({ status: 0, output: `${version}\n` });
  });

  describe('where there is no client of a broker', () => {
    const bin = 'node_modules/wireproof/bin/wireproof.js';
    const start = { command: [process.execPath, bin, 'serve', 'high-templar', '--port', '{port}'], ready: 'ready' };
    const target = (trigger: object): string =>
      installed.write(
        'target.json',
        JSON.stringify({
          protocol: 'high-templar',
          url: 'ws://127.0.0.1:{port}/high-templar/ws/',
          trigger,
          start,
        }),
      );
    const few = ['--filter', '*/delivery*', '--runs', '1'];

    it('judges gateways that are triggered over HTTP', () => {
      const file = target({ kind: 'http', url: 'http://127.0.0.1:{port}/high-templar/trigger/' });
      const { status, output } = installed.wireproof('test', '--target', file, ...few);
      expect(output).toContain('PASSED');
      expect(status).toBe(0);
    });

    it.each(['test', 'doctor'])(
      'says in %s which package triggers over a broker need, and does not fail by itself',
      (command) => {
        const file = target({ kind: 'amqp', url: 'amqp://127.0.0.1:1/' });
        const { status, output } = installed.wireproof(command, '--target', file, ...(command === 'test' ? few : []));
        expect(output.replace(/\s+/g, ' ')).toContain(
          'triggers over AMQP need the package amqplib: npm install amqplib',
        );
        expect(output).not.toContain('Please report it');
        expect(status).toBe(command === 'test' ? 3 : 0);
      },
    );
  });
});

describe('the adapter of node:test', () => {
  it.each(subjects)('makes a test of each requirement of $id', ({ id, protocol, binding }) => {
    const judged = requirementsOf(protocol).filter(
      (one) => one.choice === null && one.profile !== 'upstream' && one.role === 'server' && concerns(one, { binding }),
    );
    const named = binding === null ? '' : `binding: '${binding}', `;
    const file = installed.write(
      `${id.replace('/', '-')}.test.mjs`,
      `import { conformance } from 'wireproof/node-test';
      conformance({ protocol: '${protocol}', ${named}runs: 1, filter: (id) => id.includes('value') });`,
    );
    const told = installed.node('--test', '--test-reporter=tap', file);
    expect(told).toMatch(/^# fail 0$/m);
    expect(told).toMatch(new RegExp(`^# tests ${judged.length}$`, 'm'));
    expect(told).toMatch(/# SKIP left out/);
  });
});

describe('types and validators in a browser', () => {
  const names = ['types', ...protocols.map(({ id }) => `validators/${id}`)];

  it.each(names)('%s is bundled alone, without anything of node', async (name) => {
    const entry = installed.write(`${name.replace('/', '-')}.mjs`, `export * from 'wireproof/${name}';`);
    const bundle = await rolldown({ input: entry, cwd: installed.folder, platform: 'browser', logLevel: 'silent' });
    const [chunk, ...others] = (await bundle.generate({ format: 'esm' })).output;
    await bundle.close();
    expect(others).toEqual([]);
    expect([...chunk.imports, ...chunk.dynamicImports]).toEqual([]);
    const modules = chunk.moduleIds.filter((id) => existsSync(id) && id !== entry);
    expect(modules.filter((id) => !id.includes('/dist/src/generated/'))).toEqual([]);
    expect(chunk.code).not.toMatch(/\b(process|Buffer|require)\b[.(]/);
  });
});
