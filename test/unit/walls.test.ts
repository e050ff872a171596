import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'jsonc-parser';
import { preProcessFile } from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/generate/files.js';
import { protocols } from '../../src/protocols.js';
import { root } from './schema-files.js';

/** What each room may import: other rooms, and packages. Rooms of one line share one right. */
const walls: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  'src/base': { rooms: [], packages: [] },
  'src/generated': { rooms: [], packages: [] },
  'src/generate': { rooms: [], packages: ['ajv', 'json-schema-to-typescript'] },
  'src/protocols.ts': { rooms: [], packages: [] },
  'src/wire': { rooms: ['src/base', 'src/generated'], packages: ['ws', 'amqplib'] },
  'src/judge': { rooms: ['src/base', 'src/generated', 'src/wire'], packages: [] },
  'src/words': { rooms: ['src/base', 'src/generated', 'src/wire', 'src/judge'], packages: ['fast-check'] },
  suite: {
    rooms: ['src/base', 'src/generated', 'src/wire', 'src/judge', 'src/words'],
    packages: ['fast-check', 'graphql'],
  },
  'src/runner': {
    rooms: ['src/base', 'src/generated', 'src/wire', 'src/judge', 'src/words'],
    packages: ['fast-check'],
  },
  'src/report': { rooms: ['src/base', 'src/generated', 'src/wire'], packages: [] },
  'src/reference': { rooms: ['src/base', 'src/generated'], packages: ['ws', 'graphql', 'socket.io'] },
  'src/registry': { rooms: ['src/base', 'src/words', 'src/reference', 'suite'], packages: [] },
};
const inner = [...Object.keys(walls), 'src/cli'].filter((room) => room !== 'src/generate');
const all = {
  ...walls,
  'src/cli': { rooms: inner, packages: ['jsonc-parser'] },
  'src/api': { rooms: inner, packages: ['vitest'] },
};

const rooms = Object.keys(all);
const roomOf = (path: string): string | undefined => rooms.find((room) => path === room || path.startsWith(`${room}/`));

interface Import {
  readonly from: string;
  readonly target: string;
}

const sources = [...filesBelow(root, 'src'), ...filesBelow(root, 'suite')].filter((path) => path.endsWith('.ts'));
const imports = sources.flatMap((from): Import[] => {
  const { importedFiles } = preProcessFile(readFileSync(join(root, from), 'utf8'));
  return importedFiles.map(({ fileName }) => ({ from, target: fileName }));
});

/** The room that an import leads to, or the package; null for what is of node. */
function leadsTo({ from, target }: Import): string | null {
  if (target.startsWith('node:')) return null;
  if (!target.startsWith('.')) return target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  const path = posix.join(posix.dirname(from), target).replace(/\.js$/, '.ts');
  return roomOf(path) ?? path;
}

describe('the walls', () => {
  it('stand around every file', () => {
    expect(imports.length).toBeGreaterThan(sources.length / 2);
    expect(sources.filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it.each(Object.entries(all))('let %s import only what it may', (room, { rooms: others, packages }) => {
    const surplus = imports
      .filter(({ from }) => roomOf(from) === room)
      .map((one) => ({ ...one, to: leadsTo(one) }))
      .filter(({ to }) => to !== null && to !== room && ![...others, ...packages].includes(to))
      .map(({ from, target }) => `${from} imports ${target}`);
    expect(surplus).toEqual([]);
  });

  it.each(Object.entries(all))('let the compiler see from %s no more than that', (room, { rooms: others }) => {
    if (room.endsWith('.ts')) return;
    const { references = [] } = parse(readFileSync(join(root, room, 'tsconfig.json'), 'utf8'));
    const seen = references.map(({ path }: { readonly path: string }) => posix.join(room, path));
    expect(seen.filter((one: string) => !others.includes(one))).toEqual([]);
  });

  it('keep the judge and the judged apart', () => {
    for (const [room, other] of [
      ['src/reference', 'suite'],
      ['suite', 'src/reference'],
    ] as const) {
      const reach = new Set<string | undefined>([room]);
      for (const reached of reach) {
        for (const one of imports) if (roomOf(one.from) === reached) reach.add(leadsTo(one) ?? undefined);
      }
      expect([...reach]).not.toContain(other);
    }
  });
});

describe('what is generic', () => {
  it('names no protocol', () => {
    const own = protocols.map(({ id }) => id);
    const apart = ['src/generated/', 'src/registry/', 'src/protocols.ts', 'src/reference/mounts.ts'];
    const folders = own.flatMap((id) => [`src/reference/${id}/`, `suite/${id}/`]);
    const generic = sources.filter((path) => ![...apart, ...folders].some((start) => path.startsWith(start)));
    const naming = generic.filter((path) => {
      // An example in a comment has to be of some protocol.
      const text = readFileSync(join(root, path), 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '');
      return own.some((id) => text.includes(id));
    });
    expect(naming).toEqual([]);
  });
});
