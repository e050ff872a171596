import { describe, expect, it } from 'vitest';
import { parsePage, SpecError } from '../../src/generate/requirements.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { protocols } from '../../src/protocols.js';

const page = (...lines: string[]) => parsePage({ protocol: 'demo', file: 'spec/demo.md', text: lines.join('\n') });

function only(line: string) {
  const [requirement] = page('# Demo', '## Parts', line);
  if (requirement === undefined) throw new Error('no requirement was read');
  return requirement;
}

describe('a sentence of spec/', () => {
  it('becomes a requirement with its section and the defaults', () => {
    expect(only('- `[demo/first]` A server MUST answer.')).toEqual({
      id: 'demo/first',
      level: 'MUST',
      sentence: 'A server MUST answer.',
      protocol: 'demo',
      profile: null,
      binding: null,
      role: 'server',
      needs: [],
      source: 'document',
      quote: null,
      choice: null,
      monitor: false,
      untestable: null,
      section: 'Parts',
    });
  });

  it('carries its attributes, in any order', () => {
    const text =
      '- `[demo/x]` A client SHOULD NOT wait. {source: ruling} {needs: a, b-c} {by: monitor} {role: client} {profile: upstream} {binding: over-http}';
    const { level, needs, source, monitor, role, profile, binding } = only(text);
    expect({ level, needs, source, monitor, role, profile, binding }).toEqual({
      level: 'SHOULD',
      needs: ['a', 'b-c'],
      source: 'ruling',
      monitor: true,
      role: 'client',
      profile: 'upstream',
      binding: 'over-http',
    });
  });

  it('quotes the document, with quotes, backslashes and braces in the quote', () => {
    const { quote, source } = only(
      String.raw`- \`[demo/x]\` It MUST. {source: "\"a\": { \\ ... }, {needs: x}"}`.replaceAll('\\`', '`'),
    );
    expect(quote).toBe(String.raw`"a": { \ ... }, {needs: x}`);
    expect(source).toBe('document');
  });

  it('may hold braces and levels in code', () => {
    expect(only('- `[demo/x]` The object `{"MAY": {}}` MUST come. {untestable: nobody sees it}')).toMatchObject({
      sentence: 'The object `{"MAY": {}}` MUST come.',
      level: 'MUST',
      untestable: 'nobody sees it',
    });
  });

  it('marks a freedom by its readings, which are ours where no source is told', () => {
    expect(only('- `[demo/x]` It MAY. {choice: in-order|out-of-order}')).toMatchObject({
      level: 'MAY',
      choice: ['in-order', 'out-of-order'],
      source: 'ruling',
    });
  });

  it('is no requirement in a block of code or in prose', () => {
    expect(
      page('```md', '- `[demo/x]` It MUST.', '```', 'The requirement `[demo/x]` MUST be read.', '- [a link](b)'),
    ).toEqual([]);
  });

  it.each([
    ['without a sentence', '- `[demo/x]`', 'a requirement reads'],
    ['with capitals in its id', '- `[demo/X]` It MUST.', 'a requirement reads'],
    ['that is indented', '  - `[demo/x]` It MUST.', 'a requirement reads'],
    ['of another protocol', '- `[other/x]` It MUST.', 'of another protocol'],
    ['without a level', '- `[demo/x]` It must.', 'MUST, SHOULD or MAY'],
    ['with two levels', '- `[demo/x]` It MUST, or MAY.', 'one of them only'],
    ['without a full stop', '- `[demo/x]` It MUST {needs: a}', 'full stop'],
    ['with an unknown attribute', '- `[demo/x]` It MUST. {need: a}', "no attribute is called 'need'"],
    ['with an attribute twice', '- `[demo/x]` It MUST. {needs: a} {needs: b}', 'stands twice'],
    ['with an empty attribute', '- `[demo/x]` It MUST. {needs: }', 'is empty'],
    ['with a bad name in needs', '- `[demo/x]` It MUST. {needs: a b}', 'no slug'],
    ['with an unknown profile', '- `[demo/x]` It MUST. {profile: both}', 'must be one of documented, upstream'],
    ['with a binding whose name is none', '- `[demo/x]` It MUST. {binding: a|b}', 'no slug'],
    ['with an unknown role', '- `[demo/x]` It MUST. {role: peer}', 'must be one of server, client'],
    ['with a source that is neither', '- `[demo/x]` It MUST. {source: the paper}', 'or the word ruling'],
    ['with an open quote', '- `[demo/x]` It MUST. {source: "open}', 'cannot be read'],
    ['with an attribute before its end', '- `[demo/x]` It {needs: a} MUST.', 'cannot be read'],
    ['with a choice that is no MAY', '- `[demo/x]` It MUST. {choice: a|b}', 'a choice is a MAY'],
    ['with a choice of one', '- `[demo/x]` It MAY. {choice: a}', 'two readings'],
    ['--upstream outside of its profile', '- `[demo/x--upstream]` It MUST.', '{profile: upstream}'],
  ])('%s is refused with file and line', (_, line, message) => {
    expect(() => page('# Demo', line)).toThrow(SpecError);
    expect(() => page('# Demo', line)).toThrow(/^spec\/demo\.md:2: /);
    expect(() => page('# Demo', line)).toThrow(message);
  });

  it('is refused where its id stands already', () => {
    const line = '- `[demo/x]` It MUST.';
    expect(() => page(line, '', line)).toThrow('spec/demo.md:3: the id demo/x stands already in line 1');
  });
});

describe.each(protocols)('the page of $id', ({ id, bindings }) => {
  it('names no binding that its protocol does not have', () => {
    const named = requirementsOf(id).flatMap(({ binding }) => binding ?? []);
    expect(named.filter((binding) => !bindings.includes(binding))).toEqual([]);
  });

  it('has something to say in each binding', () => {
    for (const binding of bindings) expect(requirementsOf(id).map((one) => one.binding)).toContain(binding);
  });
});

describe('requirementsOf', () => {
  it('tells the requirements of a protocol, and none of an unknown one', () => {
    const ids = requirementsOf('aio-rpc').map(({ id }) => id);
    expect(ids).toContain('aio-rpc/one-response');
    expect(new Set(ids).size).toBe(ids.length);
    expect(requirementsOf('constructor')).toEqual([]);
  });
});
