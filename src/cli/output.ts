/** A stream that text is written to. */
export interface Output {
  write(text: string): void;
  readonly colour: boolean;
  /** Whether a line can be taken back: a terminal that is no log. */
  readonly live: boolean;
  readonly columns: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether colours are wanted: on a terminal, unless NO_COLOR or TERM=dumb say otherwise. FORCE_COLOR asks for them. */
function wantsColour(isTerminal: boolean, env: Environment): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb' && env.CI === undefined;
}

/**
 * Wraps a stream of the process. Whoever reads may go away at any time (`| head`): then what is written is dropped and
 * nothing else changes.
 */
export function processOutput(stream: NodeJS.WriteStream, env: Environment): Output {
  let gone = false;
  stream.on('error', () => {
    gone = true;
  });
  const isTerminal = stream.isTTY === true;
  return {
    write(text) {
      if (!gone && text !== '') stream.write(text);
    },
    colour: wantsColour(isTerminal, env),
    live: isTerminal && env.CI === undefined && env.TERM !== 'dumb',
    columns: 80,
  };
}
