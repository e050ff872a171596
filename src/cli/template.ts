import { count, wrap } from '../report/text.js';
import type { Suite } from '../words/suite.js';
import type { ListedCapability } from './catalogue.js';

/** A target file of a protocol with every member explained; only `protocol` and `url` are set. */
export function targetTemplate(
  protocol: string,
  capabilities: readonly ListedCapability[],
  { names, capabilities: known }: Pick<Suite<unknown>, 'names' | 'capabilities'>,
): string {
  const pieces = capabilities.filter(({ id }) => known[id]?.fixture !== true);
  return [
    '{',
    ...comment('A target: how to reach your server, and what it has. Lines that are commented out show the defaults.'),
    `  "protocol": ${JSON.stringify(protocol)},`,
    '',
    ...comment('Where it listens. {port} is a free port, chosen for each run: use it together with "start".'),
    '  "url": "ws://127.0.0.1:8080/",',
    '',
    ...comment('What is judged: the document, or what the published implementation does ("upstream").'),
    '  // "profile": "documented",',
    '',
    ...comment(
      "How long an answer is waited for; and how long the server's own broker may take to deliver, if it has one.",
    ),
    '  // "timeoutMs": 2000,',
    '  // "settleMs": 0,',
    '',
    ...comment('Sent with every handshake. They are secrets: never printed, never written into a report.'),
    '  // "headers": { "authorization": "Bearer secret" },',
    '  // "tls": { "ca": "ca.pem", "insecure": false },',
    '',
    ...comment(
      'What the server has. true: it must work, its absence is a failure. false: what needs it is not tested. Left out: the suite finds out by itself.',
    ),
    '  // "capabilities": {',
    ...members(
      pieces.map(({ id, title, requirements }) => {
        const probed = known[id]?.probe === undefined ? '; cannot be found out' : '';
        return [id, false, `${title} (${count(requirements, 'requirement')}${probed})`];
      }),
    ),
    '  // },',
    '',
    ...comment('Names in your server, where they differ from these. A name that is given declares that it is there.'),
    '  // "names": {',
    ...members(Object.entries(names).map(([name, value]) => [name, value, ''])),
    '  // },',
    '',
    ...comment(
      'How to start the server; without it, it runs already. It is ready when it has printed this text on stdout, and it is ended when the run is over. "cwd" is relative to this file.',
    ),
    '  // "start": {',
    '  //   "command": ["node", "server.js", "--port", "{port}"],',
    '  //   "cwd": ".",',
    '  //   "env": {},',
    '  //   "ready": "listening",',
    '  //   "readyTimeoutMs": 10000',
    '  // },',
    '',
    ...comment('Or "exclusive": one scenario at a time, for servers that cannot do otherwise.'),
    '  "isolation": "shared"',
    '}',
    '',
  ].join('\n');
}

function comment(text: string): string[] {
  return wrap(text, 76).map((line) => `  // ${line}`);
}

function members(rows: readonly (readonly [string, string | boolean, string])[]): string[] {
  return rows.map(([name, value, about], at) => {
    const comma = at === rows.length - 1 ? '' : ',';
    const text = `  //   ${JSON.stringify(name)}: ${JSON.stringify(value)}${comma}`;
    return about === '' ? text : `${text.padEnd(36)} // ${about}`;
  });
}
