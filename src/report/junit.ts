import { failureLines } from './failure.js';
import { createFold, type FoldedRequirement, type FoldedRun, runName } from './fold.js';
import type { Reporter, ReporterContext } from './reporter.js';
import { visible } from './text.js';

/** JUnit's XML for the pages of CI servers: a test suite a run, a test case a requirement. */
export function junitReporter({
  write,
  reach,
  expects,
  strict,
}: Pick<ReporterContext, 'write' | 'reach' | 'expects' | 'strict'>): Reporter {
  const fold = createFold();
  return {
    event: (event) => fold.event(event),
    end() {
      const suites = fold.runs().map((run) => suiteOf(run, reach(run.start), expects, strict));
      write(['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="wireproof">', ...suites.flat()].join('\n'));
      write('\n</testsuites>\n');
    },
  };
}

function suiteOf(
  run: FoldedRun,
  reach: readonly string[],
  expects: ReporterContext['expects'],
  strict: boolean,
): string[] {
  const { start, finish, requirements } = run;
  const cases = requirements.map((one) => {
    const expected = expects(start, one.requirement.id);
    return caseOf(run, one, reach, expected, kindOf(one, expected, strict));
  });
  const times = (kind: Case['kind']): string => String(cases.filter((one) => one.kind === kind).length);
  const attributes = {
    name: `${runName(start)} ${start.profile}`,
    tests: String(cases.length),
    failures: times('failure'),
    errors: times('error'),
    skipped: times('skipped'),
    time: seconds(finish?.durationMs ?? 0),
    timestamp: start.startedAt,
  };
  return [
    `  <testsuite${attributesOf(attributes)}>`,
    '    <properties>',
    ...Object.entries({ url: start.target.url ?? '', seed: String(start.seed), nonce: start.nonce }).map(
      ([name, value]) => `      <property${attributesOf({ name, value })}/>`,
    ),
    '    </properties>',
    ...cases.flatMap((one) => one.lines),
    '  </testsuite>',
  ];
}

interface Case {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly lines: readonly string[];
}

/**
 * A failed MUST is a failure, as is one that stayed unclear: neither may turn a page green. A SHOULD that failed is
 * skipped with its message, so that a build that passes by its exit status passes on the page too.
 */
function caseOf(
  run: FoldedRun,
  one: FoldedRequirement,
  reach: readonly string[],
  expected: boolean,
  kind: Case['kind'],
): Case {
  const { requirement, verdict, reason } = one;
  const slash = requirement.id.indexOf('/');
  const scope = run.start.binding === null ? '' : `.${run.start.binding}`;
  const attributes = attributesOf({
    classname: `${requirement.id.slice(0, slash)}${scope}.${run.start.profile}`,
    name: requirement.id.slice(slash + 1),
  });
  if (kind === 'passed') return { kind, lines: [`    <testcase${attributes}/>`] };
  const why = `${expected ? 'expected by the baseline: ' : ''}${verdict}${reason === null ? '' : `: ${reason}`}`;
  const message = verdict === 'fail' ? `${expected ? 'expected by the baseline: ' : ''}${requirement.sentence}` : why;
  const body =
    verdict === 'fail' ? failureLines(run.start, one, { columns: 100, reach, drawn: new Map() }).join('\n') : '';
  const type = requirement.level;
  const opening = kind === 'skipped' ? attributesOf({ message }) : attributesOf({ type, message });
  const element = body === '' ? `<${kind}${opening}/>` : `<${kind}${opening}>${text(body)}</${kind}>`;
  return { kind, lines: [`    <testcase${attributes}>`, `      ${element}`, '    </testcase>'] };
}

function kindOf({ requirement, verdict }: FoldedRequirement, expected: boolean, strict: boolean): Case['kind'] {
  const counts = requirement.level === 'MUST' || (strict && requirement.level === 'SHOULD');
  switch (verdict) {
    case 'pass':
      return 'passed';
    case 'error':
      return 'error';
    case 'fail':
    case 'inconclusive':
      return counts && !expected ? 'failure' : 'skipped';
    case 'untestable':
    case 'not-run':
      return 'skipped';
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Fit for XML: markup escaped, and what XML cannot hold made visible. Line breaks of our own stay. */
function text(value: string): string {
  return value
    .split('\n')
    .map((line) => visible(line).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark))
    .join('\n');
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${text(value.replaceAll('\n', ' '))}"`)
    .join('');
}
