import { describe, expect, it } from 'vitest';
import { DeliveryModel, type Held, type ModelOptions, type Why } from '../../suite/high-templar/model.js';
import type { Room } from '../../suite/high-templar/rooms.js';

const [x, y, z]: readonly Room[] = [
  { t: 'c', v: 'x' },
  { t: 'c', v: 'y' },
  { t: 'd', v: 'x' },
];
const star: Room = { t: 'c', v: '*' };
const rooms: Readonly<Record<string, Room>> = { x: x ?? {}, y: y ?? {}, z: z ?? {}, star };

/** What is done before a trigger, with what a subscription is called: `subscribe a x` is connection a's, to room x. */
type Step = `subscribe ${string} ${string}` | `unsubscribe ${string}` | `close ${number}`;

/** What is due of a trigger, by the names of subscriptions: `least`, `most` and why. */
type Table = Readonly<Record<string, readonly [number, number, Why]>>;

const documented: ModelOptions = { wildcards: true, profile: 'documented' };

/** Plays steps and triggers rooms. The first character of a subscription's name is the number of its connection. */
function dueAfter(steps: readonly Step[], named: readonly string[], options = documented): Table {
  const model = new DeliveryModel(options);
  const known = new Map<string, Held>();
  for (const step of steps) {
    const [what, id = '', room = ''] = step.split(' ');
    const held = known.get(id) ?? { who: Number(id.charAt(0)), id, room: rooms[room] ?? {} };
    known.set(id, held);
    if (what === 'subscribe') model.subscribe(held);
    else if (what === 'unsubscribe') model.unsubscribe(held);
    else model.close(Number(id));
  }
  const due = model.due(named.map((name) => rooms[name] ?? {}));
  return Object.fromEntries(due.map(({ held, least, most, why }) => [held.id, [least, most, why] as const]));
}

describe('Who is sent what is triggered', () => {
  it('is every subscription to the room, once, and no other', () => {
    expect(dueAfter(['subscribe 0a x', 'subscribe 1b y'], ['x'])).toEqual({
      '0a': [1, 1, 'named'],
      '1b': [0, 0, 'others'],
    });
  });

  it('is nobody where nobody is subscribed to it', () => {
    expect(dueAfter(['subscribe 0a x'], ['z'])).toEqual({ '0a': [0, 0, 'never'] });
    expect(dueAfter([], ['x'])).toEqual({});
  });

  it('are several connections, and several subscriptions of one, each for a reason of its own', () => {
    expect(dueAfter(['subscribe 0a x', 'subscribe 1b x'], ['x'])).toEqual({
      '0a': [1, 1, 'connections'],
      '1b': [1, 1, 'connections'],
    });
    expect(dueAfter(['subscribe 0a x', 'subscribe 0b x'], ['x'])).toEqual({
      '0a': [1, 1, 'beside'],
      '0b': [1, 1, 'beside'],
    });
  });

  it('are those of each room where several are named', () => {
    expect(dueAfter(['subscribe 0a x', 'subscribe 1b y', 'subscribe 2c z'], ['x', 'y'])).toEqual({
      '0a': [1, 1, 'several'],
      '1b': [1, 1, 'several'],
      '2c': [0, 0, 'others'],
    });
  });
});

describe('What has ended', () => {
  it('is sent nothing more', () => {
    expect(dueAfter(['subscribe 0a x', 'unsubscribe 0a'], ['x'])).toEqual({ '0a': [0, 0, 'ended'] });
    expect(dueAfter(['subscribe 0a x', 'subscribe 0b y', 'close 0'], ['x'])).toEqual({
      '0a': [0, 0, 'ended'],
      '0b': [0, 0, 'ended'],
    });
  });

  it.each<[string, readonly Step[], Why]>([
    ['of its own connection', ['subscribe 0a x', 'subscribe 0b x', 'unsubscribe 0a'], 'after-own'],
    ['of another connection', ['subscribe 1a x', 'subscribe 0b x', 'unsubscribe 1a'], 'after-other'],
    ['with the end of another connection', ['subscribe 1a x', 'subscribe 0b x', 'close 1'], 'after-close'],
  ])('takes no other subscription to the room with it: %s', (_, steps, why) => {
    expect(dueAfter(steps, ['x'])).toMatchObject({ '0b': [1, 1, why] });
  });

  it('says nothing of subscriptions to other rooms', () => {
    expect(dueAfter(['subscribe 0a y', 'subscribe 0b x', 'unsubscribe 0a'], ['x'])).toMatchObject({
      '0b': [1, 1, 'named'],
    });
  });
});

describe('A `*`', () => {
  const steps: readonly Step[] = ['subscribe 0a x', 'subscribe 0b star', 'subscribe 1c z'];

  it('in a trigger reaches all that it matches, and the room with the `*` itself', () => {
    expect(dueAfter(steps, ['star'])).toMatchObject({
      '0a': [1, 1, 'star'],
      '0b': [1, 1, 'named'],
      '1c': [0, 0, 'others'],
    });
  });

  it('in a trigger may reach what it matches, or not, where nobody says that it does', () => {
    const undeclared = dueAfter(steps, ['star'], { ...documented, wildcards: false });
    expect(undeclared).toMatchObject({ '0a': [0, 1, 'others'], '0b': [1, 1, 'named'], '1c': [0, 0, 'others'] });
  });

  it('in a subscription may hear what it would match, or not', () => {
    expect(dueAfter(steps, ['x'])).toMatchObject({ '0a': [1, 1, 'named'], '0b': [0, 1, 'others'] });
    expect(dueAfter(steps, ['x', 'y'])).toMatchObject({ '0b': [0, 2, 'others'] });
  });

  it('is a value like any other in profile upstream', () => {
    const upstream: ModelOptions = { wildcards: true, profile: 'upstream' };
    expect(dueAfter(steps, ['star'], { ...upstream, wildcards: false })).toMatchObject({
      '0a': [0, 0, 'others'],
      '0b': [1, 1, 'named'],
    });
    expect(dueAfter(steps, ['x'], upstream)).toMatchObject({ '0a': [1, 1, 'named'], '0b': [0, 0, 'others'] });
  });
});
