/** A name for code: `aio-rpc` -> `aioRpc`. */
export const identifier = (name: string): string =>
  name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '');

const quoted = (text: string): string =>
  text.includes("'") && !text.includes('"')
    ? JSON.stringify(text)
    : `'${JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__' ? name : quoted(name));

/** JSON-like data as TypeScript source, laid out as the formatter would: on one line where it fits in 120 columns. */
export function literal(value: unknown, indent = '', prefix = 0): string {
  const flat = flatLiteral(value);
  if (indent.length + prefix + flat.length < 120 || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + literal(item, inner))
    : Object.entries(value).map(
        ([name, item]) => `${inner}${key(name)}: ${literal(item, inner, key(name).length + 2)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')},\n${indent}${close}`;
}

function flatLiteral(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(flatLiteral).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, item]) => `${key(name)}: ${flatLiteral(item)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return String(value);
}
