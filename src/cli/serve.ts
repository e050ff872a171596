import type { Mount } from '../reference/mount.js';
import type { Applied } from '../reference/mutant.js';
import type { Command } from './command.js';
import { mountsWithModels } from './models-file.js';
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
    'control-secret': {
      value: '<text>',
      help: 'opens the control routes (a trigger, say) to whoever knows it, and to nobody else',
    },
    models: { value: '<file>', help: 'models of your own (JSON) instead of the fixture, where a protocol has models' },
    'api-url': { value: '<url>', help: 'the HTTP API that stands behind a gateway, instead of its fixture' },
  },
  async run(args, around) {
    const protocols = chosenProtocols(args.positionals);
    const port = wholeNumber('port', args.one('port') ?? '0', 0, 65_535);
    const profile = profileOf(args);
    const change = await changeOf(protocols, args.one('mutant'), args.one('variant'));
    const keepalive = await keepaliveOf(change.protocols ?? protocols, args.one('keepalive-ttl'));
    const behind = await behindOf(change.protocols ?? protocols, args.one('control-secret'), args.one('api-url'));
    const models = args.one('models');
    const own =
      models === undefined ? {} : { mounts: await mountsWithModels(change.protocols ?? protocols, models, around.cwd) };
    const { startHost } = await import('../reference/host.js');
    const options = { port, ...change, ...behind, ...keepalive, ...own, ...(profile === null ? {} : { profile }) };
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

const noneHas = (option: string, what: string): UsageError =>
  new UsageError(`\`--${option}\`: none of the protocols that are served has ${what}.`);

/** The longest time that a timer can wait for. */
const longestMs = 2 ** 31 - 1;

/** How long subscriptions live without a keepalive. Throws UsageError where nothing served has such. */
async function keepaliveOf(
  protocols: readonly string[],
  ms: string | undefined,
): Promise<{ readonly keepaliveTtlMs?: number }> {
  if (ms === undefined) return {};
  const keepaliveTtlMs = wholeNumber('keepalive-ttl', ms, 1, longestMs);
  const served = await servedBy(protocols);
  if (!served.some(({ hasKeepalive }) => hasKeepalive)) throw noneHas('keepalive-ttl', 'a keepalive');
  return { keepaliveTtlMs };
}

/** The mounts of these protocols; of all where there are none. */
async function servedBy(protocols: readonly string[]): Promise<readonly Mount[]> {
  const { mounts } = await import('../reference/mounts.js');
  return mounts.filter(({ protocol }) => protocols.length === 0 || protocols.includes(protocol));
}

/** What guards the control routes, and what stands behind gateways. Throws UsageError where nothing served has such. */
async function behindOf(
  protocols: readonly string[],
  secret: string | undefined,
  apiUrl: string | undefined,
): Promise<{ readonly secret?: string; readonly apiUrl?: string }> {
  if (secret === undefined && apiUrl === undefined) return {};
  const served = await servedBy(protocols);
  if (secret !== undefined && !served.some(({ hasControl }) => hasControl))
    throw noneHas('control-secret', 'control routes');
  if (secret === '') throw new UsageError('`--control-secret` is a text; found nothing.');
  const guarded = secret === undefined ? {} : { secret };
  if (apiUrl === undefined) return guarded;
  if (!served.some(({ asksApi }) => asksApi)) throw noneHas('api-url', 'an API behind it');
  if (!URL.canParse(apiUrl) || !['http:', 'https:'].includes(new URL(apiUrl).protocol)) {
    throw new UsageError('`--api-url` is a URL that begins with http:// or https://.');
  }
  return { ...guarded, apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` };
}

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
