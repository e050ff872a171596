import { protocolOf } from '../protocols.js';
import { count, wrap } from '../report/text.js';
import type { Capability, Suite } from '../words/suite.js';
import type { ListedCapability } from './catalogue.js';

/** A target file of a protocol with every member explained; only `protocol` and `url` are set. */
export function targetTemplate(
  protocol: string,
  capabilities: readonly ListedCapability[],
  {
    names,
    capabilities: known,
    members: own = {},
    rooms,
  }: Pick<Suite<unknown>, 'names' | 'capabilities' | 'members' | 'rooms'>,
): string {
  const { plain, bindings, isolation } = protocolOf(protocol);
  // Whatever is shown fits together: the first binding, its URL, and the defaults of both.
  const scheme = plain !== undefined && plain === bindings[0] ? 'http' : 'ws';
  const pieces = capabilities.filter(({ id }) => known[id]?.fixture !== true && known[id]?.follows !== true);
  return [
    '{',
    ...comment('A target: how to reach your server, and what it has. Lines that are commented out show the defaults.'),
    `  "protocol": ${JSON.stringify(protocol)},`,
    '',
    ...comment('Where it listens. {port} is a free port, chosen for each run: use it together with "start".'),
    ...(rooms === undefined ? [] : comment(rooms)),
    `  "url": "${scheme}://127.0.0.1:8080/",`,
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
        return [id, false, `${title} (${count(requirements, 'requirement')}${howKnown(known[id])})`];
      }),
    ),
    '  // },',
    '',
    ...named(names),
    ...Object.entries(own).flatMap(([name, { about, usual }]) => [
      ...comment(about),
      `  // ${JSON.stringify(name)}: ${JSON.stringify(usual)},`,
      '',
    ]),
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
    ...comment(
      'What connections share: the state of the server ("shared"), or nothing, since each has a state of its own ("connection"). Or "exclusive": they share it, and only one scenario may run at a time.',
    ),
    `  "isolation": ${JSON.stringify(isolation)}`,
    '}',
    '',
  ].join('\n');
}

/** How it is known whether a capability is there, where nobody says it and it is not probed. */
function howKnown({
  probe,
  declared,
  presumed,
}: Pick<Capability<unknown>, 'probe' | 'declared' | 'presumed'> = {}): string {
  if (presumed === true) return '; taken to be there';
  if (declared !== undefined) return '; follows from the other members';
  return probe === undefined ? '; cannot be found out' : '';
}

function named(names: Readonly<Record<string, string>>): string[] {
  if (Object.keys(names).length === 0) return [];
  return [
    ...comment('Names in your server, where they differ from these. A name that is given declares that it is there.'),
    '  // "names": {',
    ...members(Object.entries(names).map(([name, value]) => [name, value, ''])),
    '  // },',
    '',
  ];
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
