import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** Only what `ws` does. */
export function startBare(): Promise<Running> {
  return startServer(process.execPath, ['dist/test/bench/servers/bare.js']);
}

/** The reference, as `wireproof serve` runs it. */
export function startReference(protocol: string): Promise<Running> {
  return startServer(process.execPath, ['bin/wireproof.js', 'serve', protocol]);
}

/** Starts a program that prints its URL and then `ready`, and waits for that. */
export async function startServer(command: string, words: readonly string[], cwd = root): Promise<Running> {
  const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const printed = await firstWords(child, command);
  const [url] = /wss?:\/\/\S+/.exec(printed) ?? [];
  if (url === undefined) throw new Error(`${command} printed no URL: ${printed}`);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function firstWords(child: ChildProcess, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('ready')) resolve(printed);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${command} ended with status ${code} before it was ready`)));
  });
}
