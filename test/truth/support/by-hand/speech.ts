import { answerHttp, type Behaviour, type Line } from '../server.js';

/**
 * How a test speaks a protocol by hand, where it plays a subject that is none. Texts are put together from texts: what
 * is in them may be too deep to be walked.
 */
export interface Speech {
  /** What a server says before it is asked anything, where it says anything. */
  readonly greeting?: string;
  /** The headers of answers over plain HTTP, where requests are made there: what is said is as on a connection. */
  readonly http?: readonly string[];
  /** The requirement that says what a frame is, without the protocol's name. */
  readonly frames: string;
  /** Well formed messages by what they are: who says always the same answers nobody. */
  readonly constants: Readonly<Record<string, string>>;
  /** The members that messages have. */
  readonly members: readonly string[];
  /** What answers a request, with this JSON as the value that was asked for, and further members. */
  answers(request: string, value: string, more?: string): readonly string[];
  /** What refuses a request, with this JSON as the reason. */
  refusals(request: string, why: string): readonly string[];
  /** A message that nobody asked for. */
  unasked(value: string): string;
  /** Messages that nobody asked for, with this JSON in every place where a name, an id or a value goes. */
  everywhere(json: string): readonly string[];
}

/** A server that begins as one of the protocol does. */
export function greeting({ greeting: said }: Pick<Speech, 'greeting'>, behaviour: Behaviour): Behaviour {
  if (said === undefined) return behaviour;
  return {
    ...behaviour,
    opened(line, head) {
      line.text(said);
      behaviour.opened?.(line, head);
    },
  };
}

/** Answers a plain request. */
export function sayHttp(
  line: Line,
  { http = [] }: Pick<Speech, 'http'>,
  body: string | Buffer,
  status = '200 OK',
): void {
  answerHttp(line, status, ['Content-Type: application/json', ...http], body);
}

/** One that knows what is asked, does nothing of it, and answers. */
export interface Pretender {
  readonly title: string;
  /** Its behaviour; made anew for each judgement. */
  behaviour(): Behaviour;
  /** What is true of it all the same, without the protocol's name: nothing else may pass. */
  readonly truly: readonly string[];
  /** 1: it is judged, and fails; 3: nothing that it does can be judged. */
  readonly exit: 1 | 3;
}

/** Draws numbers below a bound, the same in each run. */
export function draws(): (most: number) => number {
  let state = 7;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

/** Draws JSON of all kinds, with these members. */
export function randomJson(members: readonly string[], draw = draws()): () => string {
  const value = (depth: number): unknown => {
    const kind = draw(depth > 3 ? 4 : 6);
    if (kind === 4) return Array.from({ length: draw(4) }, () => value(depth + 1));
    if (kind !== 5) return [null, true, draw(1000), String(draw(1000))][kind];
    return Object.fromEntries(
      Array.from({ length: draw(5) }, () => [members[draw(members.length)] ?? '', value(depth + 1)]),
    );
  };
  return () => JSON.stringify(value(0));
}
