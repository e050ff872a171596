import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { alternate, type Measure, timed } from './measure.js';
import { root } from './servers.js';

/** A command that does almost nothing, and Node doing nothing. */
export const startUp: Measure = {
  title: 'start-up / node -e 0',
  goal: { atMost: 1.5 },
  async measure() {
    const { first, second, ratio } = await alternate(
      () => run(['bin/wireproof.js', '--version']),
      () => run(['-e', '0']),
      15,
    );
    return { kind: 'ratio', ratio, detail: `${first.toFixed(0)} ms to ${second.toFixed(0)} ms` };
  },
};

function run(words: readonly string[]): Promise<number> {
  return timed(async () => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`node ${words.join(' ')} ended with status ${code}`);
  });
}
