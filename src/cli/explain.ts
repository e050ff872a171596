import { realClock } from '../base/clock.js';
import type { Requirement } from '../generated/requirement.js';
import { requirementsOf } from '../generated/requirements/index.js';
import { protocolOf, protocols } from '../protocols.js';
import { drawExchange, legend } from '../report/exchange.js';
import { sourceOf } from '../report/failure.js';
import { pad, wrap } from '../report/text.js';
import { makeNonce } from '../runner/names.js';
import { makeStage } from '../runner/run.js';
import { runScenario } from '../runner/scenario.js';
import { catalogueOf, type Listed } from './catalogue.js';
import type { Command, Surroundings } from './command.js';
import { didYouMean } from './similar.js';
import { referenceJob } from './subjects.js';
import { loadSuites, reachOf, suiteFor } from './suites.js';
import { UsageError } from './usage-error.js';

/** `wireproof explain`: one requirement. */
export const command: Command = {
  usage: 'explain <requirement>',
  summary:
    'Tells all about one requirement: its sentence, where it comes from, what shows it, which mutants break it, and an exchange of the reference that shows it.',
  options: {},
  async run(args, around) {
    const [id, ...others] = args.positionals;
    if (id === undefined || others.length > 0) throw new UsageError('Name one requirement: wireproof explain <id>');
    const requirement = find(id);
    const [listed] = await catalogueOf([requirement.protocol]);
    const lines = [
      ...head(requirement),
      ...(listed === undefined ? [] : shownBy(requirement, listed)),
      ...(await exchange(requirement, around)),
    ];
    around.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  },
};

/** A requirement by its id, or by what stands behind its protocol where only one has it. Throws UsageError. */
function find(id: string): Requirement {
  const all = protocols.flatMap((protocol) => requirementsOf(protocol.id));
  const found = all.filter((one) => one.id === id || one.id.slice(one.protocol.length + 1) === id);
  const [first, ...others] = found;
  if (first === undefined) {
    const hint = didYouMean(
      id,
      all.flatMap((one) => [one.id, one.id.slice(one.protocol.length + 1)]),
    );
    throw new UsageError(`There is no requirement \`${id}\`.${hint} \`wireproof list requirements\` names them.`);
  }
  if (others.length > 0) {
    throw new UsageError(`\`${id}\` is one of ${found.map((one) => one.id).join(', ')}: name it whole.`);
  }
  return first;
}

const label = 12;

function row(name: string, text: string): string[] {
  return wrap(text, 78 - label).map((line, at) => `  ${pad(at === 0 ? name : '', label)}${line}`);
}

function head(requirement: Requirement): string[] {
  const { id, level, sentence, profile, binding, role, needs, section, choice, untestable, monitor } = requirement;
  const { bindings } = protocolOf(requirement.protocol);
  return [
    `${id}${' '.repeat(Math.max(1, 80 - id.length - level.length))}${level}`,
    ...wrap(sentence, 78).map((line) => `  ${line}`),
    '',
    ...row('source', sourceOf({ requirement })),
    ...row('section', `${section}, in spec/${requirement.protocol}.md`),
    ...row('profile', profile ?? 'documented and upstream'),
    ...(bindings.length === 0 ? [] : row('binding', binding ?? bindings.join(' and '))),
    ...row('judges', `a ${role}`),
    ...(needs.length === 0 ? [] : row('needs', needs.join(', '))),
    ...(choice === null ? [] : row('observed', `${choice.join(' or ')}: a freedom, never judged`)),
    ...(untestable === null ? [] : row('untestable', untestable)),
    ...(monitor ? row('shown by', 'monitors: all traffic of all scenarios') : []),
  ];
}

function shownBy({ id }: Requirement, { scenarios, mutants }: Listed): string[] {
  const showing = scenarios.filter(({ shows, observes }) => shows.includes(id) || observes.includes(id));
  const breaking = mutants.filter(({ breaks }) => breaks.includes(id));
  const rows = (name: string, items: readonly { readonly id: string; readonly title: string }[]): string[] =>
    items.flatMap((item, at) => row(at === 0 ? name : '', `${item.id}: ${item.title}`));
  return [...rows('scenarios', showing), ...rows('mutants', breaking)];
}

/** Plays the first scenario that shows the requirement to the reference, and draws what was said. */
async function exchange(requirement: Requirement, around: Surroundings): Promise<string[]> {
  const { protocol, profile, binding, id } = requirement;
  const loaded = suiteFor(await loadSuites([protocol]), protocol);
  const source = loaded.sources.find(
    ({ kind, definition }) => kind === 'scenario' && [...definition.shows, ...observed(definition)].includes(id),
  );
  if (source?.kind !== 'scenario') return [];
  const overrides = { profile: profile ?? source.definition.profile ?? null, timeoutMs: null };
  const job = referenceJob(protocol, overrides, { binding });
  const opened = await job.open(around.interrupt);
  try {
    const nonce = makeNonce();
    const options = { loaded, ...reachOf(opened, around), clock: realClock, signal: around.interrupt };
    const stage = { ...makeStage(options, nonce), keepsTranscripts: true };
    const { shown } = await runScenario(stage, source.definition);
    const performance = shown[0]?.performance;
    const transcript = performance?.transcript ?? null;
    if (performance === undefined || transcript === null) return [];
    const deciding =
      performance.findings.find(({ requirement: about }) => about === id)?.frames ??
      performance.readings.find((reading) => reading.id === id)?.frames ??
      [];
    return [
      '',
      `An exchange with the reference (${source.id}):`,
      '',
      ...drawExchange(transcript.frames, deciding, { columns: 80, nonce, whole: deciding.length === 0 }),
      `  ${legend}`,
    ];
  } finally {
    await opened.close();
  }
}

function observed(definition: object): readonly string[] {
  const { observes } = definition as { readonly observes?: readonly string[] };
  return observes ?? [];
}
