/** One way in which a value is not as its schema says. */
export interface Violation {
  /** Where, as a JSON pointer; a missing member's own. */
  readonly path: string;
  /** What was expected there, in words: "a string", "no member `id`". */
  readonly expected: string;
  /** What was found there, in few words: "the number 5", "nothing". */
  readonly found: string;
  /** The ids of the requirements that say so, of all profiles; none where no requirement does. */
  readonly requirement: readonly string[];
}

/** What one keyword of a schema demands. */
export interface Rule {
  readonly expected: string;
  readonly requirement: readonly string[];
  /** The members that are known where others are refused. */
  readonly members?: readonly string[];
}

/** A failure as the compiled schemas tell it. */
export interface Failure {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled schema: says whether a value is valid, and leaves the failures on itself. */
export interface Compiled {
  (value: unknown): boolean;
  errors?: readonly Failure[] | null;
}

/** Failures in the words of the rules, which are found by where the keyword stands in the schema. */
export function violationsOf(
  value: unknown,
  failures: readonly Failure[],
  rules: Readonly<Record<string, Rule>>,
): Violation[] {
  const telling = failures.filter(({ keyword }) => keyword !== 'if' && keyword !== 'oneOf');
  return telling.map((failure) => {
    const { schemaPath, params } = failure;
    const missing = typeof params.missingProperty === 'string' ? params.missingProperty : undefined;
    const surplus = typeof params.additionalProperty === 'string' ? params.additionalProperty : undefined;
    const tag = failure.keyword === 'discriminator' ? String(params.tag) : undefined;
    const member = missing ?? surplus ?? tag;
    const path = member === undefined ? failure.instancePath : `${failure.instancePath}/${escapePointer(member)}`;
    const rule = rules[missing === undefined ? schemaPath : `${schemaPath}/${escapePointer(missing)}`];
    return {
      path,
      expected: surplus === undefined ? (rule?.expected ?? schemaPath) : refusal(surplus, rule?.members ?? []),
      found: describe(at(value, path)),
      requirement: rule?.requirement ?? [],
    };
  });
}

function refusal(name: string, members: readonly string[]): string {
  const meant = members.find((member) => alike(member, name));
  return `no member \`${name}\`${meant === undefined ? '' : `: did you mean \`${meant}\`?`}`;
}

/** Whether two names differ by case and separators, or by a typing error or two. */
function alike(left: string, right: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');
  const [a, b] = [plain(left), plain(right)];
  if (Math.abs(a.length - b.length) > 2 || b.length > 40) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) <= (b.length > 4 ? 2 : 1);
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The value that a JSON pointer leads to, by own members only; undefined where there is none. */
function at(value: unknown, pointer: string): unknown {
  let here = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = Reflect.get(here, name);
  }
  return here;
}

const longest = 40;

/** A value in few words, however large it is. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    const cut = value.length > longest ? `${value.slice(0, longest)}…` : value;
    return value === '' ? 'an empty text' : `the text ${JSON.stringify(cut)}`;
  }
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
