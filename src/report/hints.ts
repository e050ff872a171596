/** What a person may try, by what stands in the reason why there was no contact. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'Nobody listens there. Does the server run, and is the port right?'],
  [/ENOTFOUND|EAI_AGAIN/, 'The host is not known. Is its name right?'],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/, 'The host does not answer. Is a firewall in between?'],
  [/EPROTO|wrong version number/i, 'The server does not speak TLS there. Is its URL ws://, not wss://?'],
  [/certificate|CERT_/i, 'The certificate is not trusted. A target file can name its CA: "tls": { "ca": "file" }.'],
  [/status 40[13]\b/, 'The server asks for credentials. A target file can send them: "headers".'],
  [/status 404\b/, 'There is nothing at this path. Is the path of the URL right?'],
  [/status \d+/, 'The server speaks HTTP there, but opens no WebSocket.'],
  [
    /could not be started/,
    'Try the command of `start` by hand: it has to go on running and to print its `ready` text.',
  ],
  [/handshake was not answered/, 'Something listens there, but it does not answer as a WebSocket server does.'],
  [
    /not answered|ended .* before/,
    'It speaks WebSocket there, but not this protocol; or a name or a token in the target is not the server’s.',
  ],
];

/** A hint for the reason why there was no contact, or null. */
export function hintFor(reason: string): string | null {
  return hints.find(([pattern]) => pattern.test(reason))?.[1] ?? null;
}
