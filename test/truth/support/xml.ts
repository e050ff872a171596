const name = String.raw`[A-Za-z_][\w.-]*`;
const attribute = new RegExp(String.raw`^\s+(${name})="([^"<]*)"`);
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** Why a text is no well-formed XML, in words, or null. It knows what reports are written in: no DTD, no CDATA. */
export function xmlProblem(xml: string): string | null {
  const bad = illegal.exec(xml);
  if (bad !== null) return `the character ${JSON.stringify(bad[0])} at ${bad.index}`;
  const open: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '');
  while (rest !== '') {
    const text = /^[^<]*/.exec(rest)?.[0] ?? '';
    if (strayAmpersand.test(text) || text.includes(']]>'))
      return `stray markup in ${JSON.stringify(text.slice(0, 80))}`;
    if (open.length === 0 && text.trim() !== '')
      return `text outside of the root: ${JSON.stringify(text.slice(0, 80))}`;
    rest = rest.slice(text.length);
    if (rest === '') break;
    const problem = takeTag(rest, open);
    if (typeof problem === 'string') return problem;
    rest = rest.slice(problem);
  }
  return open.length === 0 ? null : `<${open.at(-1)}> is not closed`;
}

/** Reads one tag. Returns its length, or what is wrong. */
function takeTag(rest: string, open: string[]): number | string {
  const closing = new RegExp(`^</(${name})\\s*>`).exec(rest);
  if (closing !== null) {
    const expected = open.pop();
    return expected === closing[1] ? closing[0].length : `</${closing[1]}> where </${expected}> should be`;
  }
  const opening = new RegExp(`^<(${name})`).exec(rest);
  if (opening === null) return `no tag: ${JSON.stringify(rest.slice(0, 40))}`;
  let length = opening[0].length;
  const seen = new Set<string>();
  for (let found = attribute.exec(rest.slice(length)); found !== null; found = attribute.exec(rest.slice(length))) {
    const [all, key = '', value = ''] = found;
    if (seen.has(key)) return `the attribute ${key} twice`;
    if (strayAmpersand.test(value)) return `a stray & in ${key}=${JSON.stringify(value.slice(0, 80))}`;
    seen.add(key);
    length += all.length;
  }
  const end = /^\s*(\/?)>/.exec(rest.slice(length));
  if (end === null) return `an unfinished tag: ${JSON.stringify(rest.slice(0, 120))}`;
  if (end[1] === '') open.push(opening[1] ?? '');
  return length + end[0].length;
}
