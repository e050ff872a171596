import type { TranscriptFrame } from '../generated/types/tool.js';
import { leftOut } from './text.js';

/** What a frame carried or did, on one line; still as the subject sent it, so not yet fit for a terminal. */
export function describeFrame(frame: TranscriptFrame): string {
  const parts = [main(frame)];
  if (frame.elidedBytes !== undefined) parts.push(`(${frame.elidedBytes} more bytes, not recorded)`);
  if (frame.note !== undefined) parts.push(`(${frame.note})`);
  return parts.filter((part) => part !== '').join(' ');
}

function main(frame: TranscriptFrame): string {
  switch (frame.dir) {
    case 'open': {
      const status = frame.status === undefined || frame.status === 101 ? '' : ` -> ${frame.status}`;
      const agreed = frame.subprotocol === undefined ? '' : ` (${frame.subprotocol})`;
      return `opens ${frame.url ?? ''}${agreed}${status}`.trimEnd();
    }
    case 'close': {
      const who = frame.by === 'subject' ? 'closed by the subject' : frame.by === 'peer' ? 'closes' : 'closed';
      return frame.code === undefined ? who : `${who} (${frame.code})`;
    }
    case 'idle':
      if (frame.forMs === undefined && frame.note !== undefined) return '';
      return frame.forMs === undefined ? 'nothing happens' : `nothing happens for ${Math.round(frame.forMs)} ms`;
    case 'send':
    case 'recv':
      return carried(frame);
  }
}

function carried(frame: TranscriptFrame): string {
  const body = frame.text ?? (frame.base64 === undefined ? '' : bytes(frame.base64));
  switch (frame.kind) {
    case 'binary':
      return `[binary] ${body}`.trimEnd();
    case 'ping':
    case 'pong':
      return `[${frame.kind}] ${body}`.trimEnd();
    case 'http-request':
      return `${frame.method ?? 'GET'} ${frame.url ?? '/'} ${asked(frame)}${body}`.trimEnd();
    case 'http-response':
      return `HTTP ${frame.status ?? '?'} ${body}`.trimEnd();
    case 'socketio':
      return `${frame.event ?? ''} ${JSON.stringify(frame.args ?? [])}`.trimStart();
    case 'amqp':
      return `[amqp] ${body}`.trimEnd();
    default:
      if (body === '') return '[empty text]';
      return /^\s*[{[]/.test(body) ? shortStrings(body) : `[text] ${body}`;
  }
}

/** The headers of what the subject asks: they say for whom it asks. */
function asked({ dir, headers = {} }: TranscriptFrame): string {
  if (dir !== 'recv') return '';
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}; `)
    .join('');
}

const longString = 100;

/** A JSON text with the middle of its long strings left out: what stands behind them is worth more than they are. */
function shortStrings(text: string): string {
  let short = '';
  let kept = 0;
  for (let from = text.indexOf('"'); from >= 0; ) {
    const to = endOfString(text, from);
    if (to - from > longString) {
      short += text.slice(kept, from + 16) + leftOut(to - from - 24);
      kept = to - 8;
    }
    from = text.indexOf('"', to + 1);
  }
  return short + text.slice(kept);
}

/** Where the string that begins at a quotation mark ends, or the text. */
function endOfString(text: string, from: number): number {
  for (let to = from + 1; to < text.length; to++) {
    if (text[to] === '\\') to++;
    else if (text[to] === '"') return to;
  }
  return text.length;
}

function bytes(base64: string): string {
  const all = Buffer.from(base64.slice(0, 64), 'base64');
  const total = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  const shown = all.subarray(0, 24);
  return `${total} bytes: ${shown.toString('hex').replace(/(..)(?=.)/g, '$1 ')}${total > shown.length ? ' ...' : ''}`;
}
