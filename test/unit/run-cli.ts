import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.js';

/** A folder of a test's own, gone when the test is over. */
export interface Folder {
  readonly path: string;
  file(name: string, text: string): string;
  read(name: string): string;
}

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'wireproof-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    file(name, text) {
      writeFileSync(join(path, name), text);
      return name;
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
  };
}

/** What a command line wrote, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function wireproof(
  words: readonly string[],
  cwd: string,
  interrupt = new AbortController(),
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const output = (write: (text: string) => void) => ({ write, colour: false, live: false, columns: 80 });
  const status = await dispatch(words, {
    stdout: output((text) => {
      stdout += text;
    }),
    stderr: output((text) => {
      stderr += text;
    }),
    cwd,
    env: {},
    version: '0.1.0',
    interrupt: interrupt.signal,
  });
  return { status, stdout, stderr };
}
