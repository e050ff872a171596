import { parseArgs } from 'node:util';
import { fanOut } from './fan-out.js';
import { globGrowth } from './glob.js';
import type { Measure, Measured } from './measure.js';
import { peerServer } from './peer-server.js';
import { referenceEcho } from './reference-echo.js';
import { runnerRoundTrip } from './runner-round-trip.js';
import { spoken } from './spoken.js';
import { startUp } from './start-up.js';
import { validation } from './validation.js';

const measures: readonly Measure[] = [
  ...spoken.flatMap((one) => [
    runnerRoundTrip(one),
    referenceEcho(one),
    ...one.changes.map((change) => fanOut(one, change)),
    validation(one),
  ]),
  startUp,
  peerServer,
  globGrowth,
];

const help = `npm run bench -- [options]

Compares, each pair turn by turn within this run, and says which goals are met.

  --only <text>   only the measures whose title holds this
  --json          one JSON document instead of the table

Exit status: 0 whatever is measured, 2 the options are wrong. Nothing that is timed is a test.`;

interface Row {
  readonly measure: Measure;
  readonly measured: Measured;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const chosen = measures.filter(({ title }) => title.includes(values.only));
  if (chosen.length === 0) throw new Error(`no measure's title holds ${JSON.stringify(values.only)}`);
  return { ...values, chosen };
}

async function main(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  const rows: Row[] = [];
  const width = Math.max(...measures.map(({ title }) => title.length));
  for (const measure of options.chosen) {
    const row = { measure, measured: await measure.measure() };
    rows.push(row);
    if (!options.json) console.log(line(row, width));
  }
  if (options.json) console.log(JSON.stringify(rows.map(forPrograms), null, 2));
  return 0;
}

function line({ measure, measured }: Row, width: number): string {
  const title = measure.title.padEnd(width);
  if (measured.kind === 'skipped') return `${title}  skipped: ${measured.reason}`;
  const number = measured.ratio.toFixed(2).padStart(7);
  return `${title} ${number}  goal ${goalText(measure)}  ${isMet(measure, measured.ratio) ? 'met   ' : 'MISSED'}  ${measured.detail}`;
}

function goalText({ goal }: Measure): string {
  return 'atLeast' in goal ? `≥ ${goal.atLeast.toFixed(2)}` : `≤ ${goal.atMost.toFixed(2)}`;
}

function isMet({ goal }: Measure, ratio: number): boolean {
  return 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
}

function forPrograms({ measure, measured }: Row): object {
  const { title, goal } = measure;
  if (measured.kind === 'skipped') return { title, goal, skipped: measured.reason };
  const { ratio, detail } = measured;
  return { title, goal, ratio, met: isMet(measure, ratio), detail };
}

process.exitCode = await main();
