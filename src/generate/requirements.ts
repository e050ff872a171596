import type { Requirement } from './copied/requirement.js';

/** A page of `spec/` that cannot be read; the message begins with file and line. */
export class SpecError extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.name = 'SpecError';
  }
}

/** One page: the protocol is the file's name. */
export interface SpecPage {
  readonly protocol: string;
  readonly file: string;
  readonly text: string;
}

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const looksLikeRequirement = /^\s*[-*+]\s*`\[/;
const requirementLine = new RegExp(`^- \`\\[(${slug})/(${slug}(?:--${slug})?)\\]\` (.+)$`);
const lastAttribute = /^(.*?)\s*\{([a-z]+):\s*("(?:[^"\\]|\\.)*"|[^{}"]*)\}\s*$/;
const attributeNames = ['needs', 'profile', 'binding', 'role', 'source', 'choice', 'by', 'untestable'];

type Fail = (message: string) => never;

/** The requirements of one page, in its order. Throws a SpecError at the first line that is not as it must be. */
export function parsePage(page: SpecPage): Requirement[] {
  const requirements: Requirement[] = [];
  const lineOfId = new Map<string, number>();
  let section = '';
  let fenced = false;
  page.text.split('\n').forEach((text, index) => {
    const line = index + 1;
    const fail: Fail = (message) => {
      throw new SpecError(page.file, line, message);
    };
    if (/^\s*(```|~~~)/.test(text)) fenced = !fenced;
    if (fenced) return;
    const heading = /^#+\s+(.+?)\s*$/.exec(text)?.[1];
    if (heading !== undefined) section = heading;
    if (!looksLikeRequirement.test(text)) return;
    const requirement = parseLine(text, page.protocol, section, fail);
    const earlier = lineOfId.get(requirement.id);
    if (earlier !== undefined) fail(`the id ${requirement.id} stands already in line ${earlier}`);
    lineOfId.set(requirement.id, line);
    requirements.push(requirement);
  });
  return requirements;
}

function parseLine(text: string, protocol: string, section: string, fail: Fail): Requirement {
  const [, owner, name, rest] =
    requirementLine.exec(text.trimEnd()) ??
    fail('a requirement reads: - `[protocol/slug]` Sentence. {attribute: value}');
  const id = `${owner}/${name}`;
  if (owner !== protocol) fail(`the id ${id} is of another protocol than this page, ${protocol}`);
  const { sentence, attributes } = splitAttributes(rest ?? '', fail);
  const level = levelOf(sentence, fail);
  const list = (key: string, separator: string) =>
    attributes
      .get(key)
      ?.split(separator)
      .map((item) => item.trim());
  const oneOf = <T extends string>(key: string, allowed: readonly T[]): T | null => {
    const value = attributes.get(key);
    if (value === undefined) return null;
    return allowed.find((word) => word === value) ?? fail(`{${key}: ${value}} must be one of ${allowed.join(', ')}`);
  };
  const needs = list('needs', ',') ?? [];
  const choice = list('choice', '|') ?? null;
  const binding = attributes.get('binding') ?? null;
  for (const word of [...needs, ...(choice ?? []), ...(binding === null ? [] : [binding])]) {
    if (!new RegExp(`^${slug}$`, 'i').test(word)) fail(`'${word}' in the attributes is no slug`);
  }
  if (choice !== null && (level !== 'MAY' || choice.length < 2)) fail('a choice is a MAY with two readings or more');
  const profile = oneOf('profile', ['documented', 'upstream']);
  if (id.endsWith('--upstream') && profile !== 'upstream') fail(`the id ${id} asks for {profile: upstream}`);
  const source = attributes.get('source');
  const quote = source?.startsWith('"') === true ? unquote(source) : null;
  if (source !== undefined && quote === null && source !== 'ruling')
    fail('{source: …} is a "quote" or the word ruling');
  return {
    id,
    level,
    sentence,
    protocol,
    profile,
    binding,
    role: oneOf('role', ['server', 'client']) ?? 'server',
    needs,
    source: source === 'ruling' || (source === undefined && choice !== null) ? 'ruling' : 'document',
    quote,
    choice,
    monitor: oneOf('by', ['monitor']) !== null,
    untestable: attributes.get('untestable') ?? null,
    section,
  };
}

function splitAttributes(text: string, fail: Fail): { sentence: string; attributes: Map<string, string> } {
  const attributes = new Map<string, string>();
  let sentence = text.trim();
  for (let match = lastAttribute.exec(sentence); match !== null; match = lastAttribute.exec(sentence)) {
    const [, before = '', key = '', value = ''] = match;
    if (!attributeNames.includes(key)) fail(`no attribute is called '${key}': ${attributeNames.join(', ')}`);
    if (attributes.has(key)) fail(`the attribute '${key}' stands twice`);
    if (value.trim() === '') fail(`the attribute '${key}' is empty`);
    attributes.set(key, value.trim());
    sentence = before;
  }
  const prose = sentence.replace(/`[^`]*`/g, '');
  if (/[{}]/.test(prose)) fail(`the attributes cannot be read: ${prose.slice(prose.search(/[{}]/))}`);
  if (!/[.!?]$/.test(sentence)) fail('a requirement is one sentence, with a full stop before its attributes');
  return { sentence, attributes };
}

function levelOf(sentence: string, fail: Fail): Requirement['level'] {
  const prose = sentence.replace(/`[^`]*`/g, '');
  const levels = new Set(prose.match(/\b(?:MUST|SHOULD|MAY)\b/g));
  const [level] = levels;
  if (levels.size !== 1) fail('a requirement says MUST, SHOULD or MAY, and one of them only');
  return level === 'MUST' || level === 'SHOULD' ? level : 'MAY';
}

const unquote = (quoted: string) => quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');
