import { dispatch } from './dispatch.js';
import { processOutput } from './output.js';
import { readVersion } from './version.js';

/** Runs the command line of this process and ends it with the exit status. */
export async function runProcess(): Promise<void> {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // The first one ends the run in order; whoever asks twice wants it to stop now.
    process.on(signal, () => (interrupt.signal.aborted ? process.exit(codeOf(signal)) : interrupt.abort(signal)));
  }
  const status = await dispatch(process.argv.slice(2), {
    stdout: processOutput(process.stdout, process.env),
    stderr: processOutput(process.stderr, process.env),
    cwd: process.cwd(),
    env: process.env,
    version: readVersion(),
    interrupt: interrupt.signal,
  });
  process.exitCode = status;
  // A socket of a dead subject must not keep the process; what was written has to arrive first.
  await Promise.all([drained(process.stdout), drained(process.stderr)]);
  process.exit(status);
}

function codeOf(signal: 'SIGINT' | 'SIGTERM'): number {
  return signal === 'SIGINT' ? 130 : 143;
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.writableEnded || stream.errored !== null) return resolve();
    stream.write('', () => resolve());
  });
}
