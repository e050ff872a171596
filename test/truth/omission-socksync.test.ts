import { describe, expect, it } from 'vitest';
import type { Wrap } from '../../src/reference/endpoint.js';
import { objectIn, tap } from '../../src/reference/tap.js';
import { type Played, type PlayOptions, play } from './support/memory.js';

const timeoutMs = 1000;
const protocol = 'socksync';

/** Plays some scenarios with a short deadline. */
function playSome(plays: readonly string[], options: Omit<PlayOptions, 'protocol' | 'plays'>): Promise<Played> {
  const { target, ...rest } = options;
  return play({ ...rest, protocol, plays, target: { timeoutMs, ...target } });
}

function verdictOf(played: Played, name: string): string | undefined {
  return played.verdicts.get(`${protocol}/${name}`);
}

function broken(played: Played, name: string) {
  return played.evidence.filter(
    ({ requirement, outcome }) => requirement === `${protocol}/${name}` && outcome === 'broken',
  );
}

const isReturn = (text: string): boolean => objectIn(text).func === 'return';
/** An update of the fixture's variable. */
const isUpdate = (text: string): boolean => objectIn(text).func === 'set' && objectIn(text).type === 'var';

describe('a call', () => {
  const returnsAfter = (ms: number): Wrap =>
    tap(({ clock, send }) => ({
      sent: (text) => (isReturn(text) ? void clock.after(ms, () => send(text)) : send(text)),
    }));
  const plays = ['call-value'];
  const isLate = ({ observations }: Played): boolean => observations.some(({ reading }) => reading === 'late');

  it('is in time where it takes longer than other answers, but no longer than calls may', async () => {
    const played = await playSome(plays, { wrap: returnsAfter(1400) });
    expect([verdictOf(played, 'call-value'), isLate(played)]).toEqual(['pass', false]);
  });

  it('may take as long as the target says', async () => {
    const played = await playSome(plays, { wrap: returnsAfter(4000), target: { extra: { callTimeoutMs: 5000 } } });
    expect([verdictOf(played, 'call-value'), isLate(played)]).toEqual(['pass', false]);
  });

  it('that takes longer than that, while all else is quick, is seen once', async () => {
    const played = await playSome(plays, { wrap: returnsAfter(1700), target: { extra: { callTimeoutMs: 1500 } } });
    expect(verdictOf(played, 'call-return')).toBe('inconclusive');
    expect(played.reasons.get('socksync/call-return')).toContain('seen once');
    expect(verdictOf(played, 'call-value')).toBe('pass');
  });

  it('that is never answered is broken after two tries', async () => {
    const wrap = tap(({ send }) => ({ sent: (text) => (isReturn(text) ? undefined : send(text)) }));
    const played = await playSome(plays, { wrap });
    const [first] = broken(played, 'call-return');
    expect(verdictOf(played, 'call-return')).toBe('fail');
    expect(first).toMatchObject({
      kind: 'omission',
      seen: 'nothing, while a later request on the same connection was answered',
    });
    expect(played.tookMs).toBeGreaterThanOrEqual(1500 + 3 * timeoutMs);
  });
});

describe('an update that does not come', () => {
  const losing = (which: (count: number) => boolean): Wrap => {
    let count = 0;
    return tap(({ send, receive }) => {
      let asked = false;
      return {
        received(text) {
          asked = objectIn(text).func === 'get';
          receive(text);
          asked = false;
        },
        sent: (text) => (isUpdate(text) && !asked && which(count++) ? undefined : send(text)),
      };
    });
  };

  it('is broken where it does not come in the second try either', async () => {
    const played = await playSome(['var-update'], { wrap: losing(() => true) });
    expect(verdictOf(played, 'var-update')).toBe('fail');
    expect(broken(played, 'var-update')[0]?.kind).toBe('omission');
  });

  it('is seen once where it comes in the second try', async () => {
    const played = await playSome(['var-update'], { wrap: losing((count) => count === 0) });
    expect(verdictOf(played, 'var-update')).toBe('inconclusive');
    expect(played.reasons.get('socksync/var-update')).toContain('seen once');
    expect(broken(played, 'var-update')).toEqual([]);
  });
});

describe('a room that is silent', () => {
  /** The rooms that hear nothing any more, from a message on that `deafens`. */
  const deafRooms = (deafens: (text: string) => boolean): Wrap => {
    const deaf = new Set<string>();
    return (endpoint) => ({
      ...endpoint,
      open(peer, handshake = {}) {
        const { path = '/' } = handshake;
        const session = endpoint.open(peer, handshake);
        return {
          ...session,
          receive(text) {
            if (deafens(text)) deaf.add(path);
            if (!deaf.has(path)) session.receive(text);
          },
        };
      },
    });
  };
  const nosuch = (text: string): boolean => {
    const { func, type } = objectIn(text);
    return type === 'var' && typeof func === 'string' && !['get', 'set', 'subscribe', 'unsubscribe'].includes(func);
  };

  it('has broken what was demanded, since a witness in another room is answered', async () => {
    const played = await playSome(['unknown-func'], { wrap: deafRooms(nosuch) });
    expect(verdictOf(played, 'unknown-func')).toBe('fail');
    const [first] = broken(played, 'unknown-func');
    expect(first?.seen).toBe('nothing more on this connection, while a new one was answered');
    const opened = first?.transcript?.frames.flatMap(({ dir, url }) => (dir === 'open' ? [url] : [])) ?? [];
    expect(opened[0]).toMatch(/\/room\/room-/);
    expect(opened.at(-1)).toBe('(witness)');
  });

  it('takes nothing from other scenarios, each of which has a room of its own', async () => {
    const played = await play({ protocol, target: { timeoutMs }, wrap: deafRooms(nosuch) });
    const failed = [...played.verdicts].flatMap(([id, verdict]) => (verdict === 'fail' ? [id] : []));
    expect(failed).toContain('socksync/unknown-func');
    expect([...played.verdicts.values()].filter((verdict) => verdict === 'pass').length).toBeGreaterThan(100);
  });
});
