import type { Applied } from '../reference/mutant.js';
import type { Command } from './command.js';
import { wholeNumber } from './options.js';
import { didYouMean } from './similar.js';
import { chosenProtocols, profileOf, subjectOptions } from './subjects.js';
import { UsageError } from './usage-error.js';

/** `wireproof serve`: runs the reference for clients and people to talk to. */
export const command: Command = {
  usage: 'serve [protocol…] [options]',
  summary:
    'Runs the reference server with its fixture, on this machine only. Prints each URL on a line, then `ready`, and goes on until it is interrupted.',
  options: {
    port: { value: '<n>', help: 'where it listens; 0 is any free port (default: 0)' },
    profile: subjectOptions.profile,
    mutant: { value: '<name>', help: 'with one fault; `wireproof list mutants` names them' },
    variant: { value: '<name>', help: 'with one freedom taken; `wireproof list variants` names them' },
    'keepalive-ttl': { value: '<ms>', help: 'how long a subscription lives without a keepalive, where there are any' },
    'control-secret': { value: '<text>', help: 'opens the control routes to whoever knows it, where there are any' },
  },
  async run(args, around) {
    const protocols = chosenProtocols(args.positionals);
    const port = wholeNumber('port', args.one('port') ?? '0', 0, 65_535);
    const profile = profileOf(args);
    const change = await changeOf(protocols, args.one('mutant'), args.one('variant'));
    for (const name of ['keepalive-ttl', 'control-secret']) {
      if (args.on(name)) throw new UsageError(`\`--${name}\`: none of the protocols that are served has one.`);
    }
    const { startHost } = await import('../reference/host.js');
    const options = { port, ...change, ...(profile === null ? {} : { profile }) };
    const host = await startHost(protocols.length === 0 ? options : { ...options, protocols }).catch(
      (error: unknown) => {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'EADDRINUSE') throw new UsageError(`\`--port ${port}\`: something listens there already.`);
        if (code === 'EACCES') throw new UsageError(`\`--port ${port}\`: permission denied.`);
        throw error;
      },
    );
    for (const [name, url] of Object.entries(host.urls)) around.stdout.write(`${name} ${url}\n`);
    around.stdout.write('ready\n');
    await new Promise<void>((resolve) => {
      if (around.interrupt.aborted) resolve();
      around.interrupt.addEventListener('abort', () => resolve(), { once: true });
    });
    await host.close();
    return 0;
  },
};

/** Loads the mutant or the variant that was named. Throws UsageError. */
async function changeOf(
  protocols: readonly string[],
  mutant: string | undefined,
  variant: string | undefined,
): Promise<{ readonly mutant?: Applied; readonly variant?: Applied; readonly protocols?: readonly string[] }> {
  if (mutant !== undefined && variant !== undefined) {
    throw new UsageError('`--mutant` and `--variant`: the reference takes one of them.');
  }
  const kind = mutant === undefined ? 'variant' : 'mutant';
  const given = mutant ?? variant;
  if (given === undefined) return {};
  const slash = given.indexOf('/');
  const [protocol = '', ...others] = protocols.length === 0 && slash > 0 ? [given.slice(0, slash)] : protocols;
  if (protocol === '' || others.length > 0) {
    throw new UsageError(`A ${kind} belongs to one protocol: wireproof serve <protocol> --${kind} ${given}`);
  }
  const registry: Readonly<Record<string, Readonly<Record<string, () => Promise<{ readonly default: Applied }>>>>> =
    kind === 'mutant'
      ? (await import('../registry/mutants.js')).mutants
      : (await import('../registry/variants.js')).variants;
  const known = registry[protocol] ?? {};
  const name = Object.keys(known).find((one) => shortName(one) === shortName(given));
  const load = name === undefined ? undefined : known[name];
  if (load === undefined) {
    const names = Object.keys(known).map(shortName);
    throw new UsageError(
      `${protocol} has no ${kind} \`${given}\`.${didYouMean(given, names)} \`wireproof list ${kind}s\` names them.`,
    );
  }
  return { [kind]: (await load()).default, protocols: [protocol] };
}

function shortName(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}
