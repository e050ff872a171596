/**
 * Text for people. Whatever a subject sent is data: it may hold escape sequences, line breaks or marks that turn
 * the reading direction, and none of them may reach a terminal.
 */

// Controls, marks of format and direction, lone surrogates, separators of lines; letters that are drawn as nothing; and
// what XML cannot hold.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffe\uffff]/gu;

/** The text with everything invisible or dangerous written as `\u{1b}`: no JSON text can hold that form itself. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

const wide =
  /[\u1100-\u115e\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const combining = /^\p{M}$/u;

function widthOf(character: string): number {
  if (character.length === 1 && character < '\u0300') return 1;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** How many columns a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** The longest beginning of `text` that fits into `columns`. */
function head(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function tail(text: string, columns: number): string {
  const characters = Array.from(text);
  let used = 0;
  let from = characters.length;
  while (from > 0) {
    used += widthOf(characters[from - 1] ?? '');
    if (used > columns) break;
    from--;
  }
  return characters.slice(from).join('');
}

/**
 * A text of the subject on at most `columns` columns: made visible, and where it is longer its middle is left out
 * with a count. Only its ends are looked at, so that a frame of megabytes costs nothing.
 */
export function shorten(text: string, columns: number): string {
  if (text.length <= columns * 8) {
    const whole = visible(text);
    if (columnsOf(whole) <= columns) return whole;
  }
  // The mark between the ends is ` ...[n more]... `, with room for the figure.
  const room = Math.max(8, columns - 16 - thousands(text.length).length);
  const start = head(visible(text.slice(0, room * 2)), Math.ceil(room * 0.7));
  const end = tail(visible(text.slice(-room)), Math.floor(room * 0.3));
  const left = Math.max(1, text.length - start.length - end.length);
  return start + leftOut(left) + end;
}

/** Stands for letters that are left out of the middle of a text. */
export function leftOut(letters: number): string {
  return ` ...[${thousands(letters)} more]... `;
}

/** `12345` as `12,345`. */
function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * Breaks a text into lines of at most `columns`: at spaces, and in words that are longer than half a line (a frame has
 * few spaces) after a comma or a bracket where there is one.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  // The mark that counts what was left out is one word.
  for (const word of text.split(/ (?!more\]\.\.\.)/)) {
    let rest = word;
    let used = line === '' ? 0 : columnsOf(line) + 1;
    let width = columnsOf(rest);
    while (used + width > columns && width > columns / 2) {
      if (used === 0 && width <= columns) break;
      // A long word is begun on the line at hand where there is room to speak of, else on a line of its own.
      const piece = used < columns * 0.6 ? breakable(rest, columns - used) : '';
      if (line !== '' || piece !== '') lines.push([line, piece].filter((part) => part !== '').join(' '));
      rest = rest.slice(piece.length);
      line = '';
      used = 0;
      width = columnsOf(rest);
    }
    if (used > 0 && used + width <= columns) line += ` ${rest}`;
    else {
      if (line !== '') lines.push(line);
      line = rest;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** What of a long word goes onto a line: up to the last comma or bracket that is not too near, or all that fits. */
function breakable(word: string, columns: number): string {
  const fits = head(word, columns);
  const nice = Math.max(...[',', '{', '[', '/', '&'].map((mark) => fits.lastIndexOf(mark))) + 1;
  if (nice > fits.length / 3) return fits.slice(0, nice);
  return fits === '' ? (Array.from(word)[0] ?? '') : fits;
}

/** Pads with spaces on the right to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** `1 frame`, `2 frames`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${thousands(value)} ${value === 1 ? one : many}`;
}
