import { describe, expect, it } from 'vitest';
import type { Wrap } from '../../src/reference/endpoint.js';
import { objectIn, type Tap, type Tapped, tap } from '../../src/reference/tap.js';
import type { Wire } from '../../src/wire/wire.js';
import { playAioRpc } from './support/aio-rpc.js';
import { begun, type Played } from './support/memory.js';

const timeoutMs = 1000;
const target = { timeoutMs };

/** The connections of first contact, which are served as they should be. */
const contacts = 3;

/** A tap on every connection after first contact, which is told which one it is: from 0, in the order of opening. */
function later(make: (connection: Tapped, number: number) => Tap): Wrap {
  let opened = 0;
  return tap((connection) => {
    const number = opened++ - contacts;
    return number < 0 ? {} : make(connection, number);
  });
}

const isEvent = (text: string): boolean => 'channel' in objectIn(text);
const asks = (text: string): string => String(objectIn(text).method);

/** Events come so many milliseconds late; `which` counts them from 0. */
function lateEvents(ms: number, which: (count: number) => boolean): Wrap {
  let count = 0;
  return tap(({ clock, send }) => ({
    sent: (text) => (isEvent(text) && which(count++) ? void clock.after(ms, () => send(text)) : send(text)),
  }));
}

/** Events are lost; `which` counts them from 0. */
function lostEvents(which: (count: number) => boolean): Wrap {
  let count = 0;
  return tap(({ send }) => ({ sent: (text) => (isEvent(text) && which(count++) ? undefined : send(text)) }));
}

function verdictOf(played: Played, name: string): readonly [string | undefined, string | null | undefined] {
  return [played.verdicts.get(`aio-rpc/${name}`), played.reasons.get(`aio-rpc/${name}`)];
}

function evidenceOf(played: Played, name: string, outcome: string) {
  return played.evidence.filter((one) => one.requirement === `aio-rpc/${name}` && one.outcome === outcome);
}

describe('what comes late', () => {
  it('holds, and is told as late, where everything of the subject is', async () => {
    const wrap = later(({ clock, send }) => ({ sent: (text) => void clock.after(1.5 * timeoutMs, () => send(text)) }));
    const played = await playAioRpc({ wrap, target, plays: ['echo'] });
    expect(verdictOf(played, 'echo')).toEqual(['pass', null]);
    expect(played.observations.map(({ id, reading }) => [id, reading])).toContainEqual([
      'aio-rpc/one-response',
      'late',
    ]);
    expect(played.violations).toEqual([]);
  });

  it('is no more than slow, and not told, where it is in time', async () => {
    const wrap = later(({ clock, send }) => ({ sent: (text) => void clock.after(0.5 * timeoutMs, () => send(text)) }));
    const played = await playAioRpc({ wrap, target, plays: ['echo'] });
    expect(verdictOf(played, 'echo')).toEqual(['pass', null]);
    expect(played.observations.filter(({ reading }) => reading === 'late')).toEqual([]);
  });

  it('is in time where each answer takes most of the deadline, in first contact as well', async () => {
    const wrap = tap(({ clock, send }) => ({ sent: (text) => void clock.after(0.8 * timeoutMs, () => send(text)) }));
    const played = await playAioRpc({ wrap, target, plays: ['echo'] });
    expect(verdictOf(played, 'echo')).toEqual(['pass', null]);
  });
});

describe('what does not come', () => {
  it('is broken where it does not come in the second try either, which has three times the deadline', async () => {
    const played = await playAioRpc({ wrap: lostEvents(() => true), target, plays: ['delivery'] });
    expect(verdictOf(played, 'delivery')[0]).toBe('fail');
    const [broken] = evidenceOf(played, 'delivery', 'broken');
    expect(broken).toMatchObject({ kind: 'omission', scenario: 'aio-rpc/delivery' });
    expect(broken?.transcript?.frames[broken.frames[0] ?? -1]?.text).toContain('"publish"');
    expect(played.tookMs).toBeGreaterThanOrEqual(4 * timeoutMs);
    expect(played.tookMs).toBeLessThan(8 * timeoutMs);
  });

  it('is inconclusive where it comes in the second try: seen once', async () => {
    const played = await playAioRpc({ wrap: lostEvents((count) => count === 0), target, plays: ['delivery'] });
    const [verdict, reason] = verdictOf(played, 'delivery');
    expect(verdict).toBe('inconclusive');
    expect(reason).toMatch(/seen once: the event of this publish.* did not come; it came when it was tried again/);
    expect(evidenceOf(played, 'delivery', 'broken')).toEqual([]);
  });

  it('is seen once as well where only the longer deadline of the second try lets it come', async () => {
    const played = await playAioRpc({ wrap: lateEvents(2 * timeoutMs, () => true), target, plays: ['delivery'] });
    expect(verdictOf(played, 'delivery')[0]).toBe('inconclusive');
    expect(verdictOf(played, 'delivery')[1]).toContain('seen once');
  });

  it('is inconclusive where the second try misses something else', async () => {
    // In the first try the event is lost, in the second the answer to the very first request.
    let takes = 0;
    const wrap = later(({ send }, number) => {
      if (number === 0) takes++;
      return {
        sent(text) {
          if (isEvent(text) && takes === 1) return;
          if (asks(text) === 'subscribe' && number > 1) {
            takes++;
            return;
          }
          send(text);
        },
      };
    });
    const played = await playAioRpc({ wrap, target, plays: ['delivery'] });
    expect(verdictOf(played, 'delivery')[0]).toBe('inconclusive');
    expect(evidenceOf(played, 'delivery', 'broken')).toEqual([]);
    expect(evidenceOf(played, 'one-response', 'broken')).toEqual([]);
  });

  it('is tried again once for each requirement and run, however many scenarios miss it', async () => {
    const plays = ['delivery', 'delivery-many-channels', 'order'];
    const played = await playAioRpc({ wrap: lostEvents(() => true), target, plays, concurrency: 1 });
    expect(begun(played)).toHaveLength(3);
    expect(evidenceOf(played, 'delivery', 'broken').map(({ scenario }) => scenario)).toHaveLength(3);
    const took = played.events.flatMap((one) =>
      one.type === 'scenario-finished' && one.outcome === 'stopped' ? [one.durationMs] : [],
    );
    // One deadline and three; then one for each of the others.
    expect(took.toSorted((a, b) => a - b).map((ms) => Math.floor(ms / timeoutMs))).toEqual([1, 1, 4]);
  });
});

describe('a connection that is silent', () => {
  /** Is deaf on a connection from the first frame on that `deafens`. */
  const deaf = (deafens: (text: string) => boolean): Wrap =>
    later(({ receive }) => {
      let silent = false;
      return {
        received(text) {
          silent ||= deafens(text);
          if (!silent) receive(text);
        },
      };
    });

  it('while a new one is answered has broken what was demanded', async () => {
    const wrap = deaf((text) => asks(text).startsWith('nosuchmethod'));
    const played = await playAioRpc({ wrap, target, plays: ['unknown-method'] });
    expect(verdictOf(played, 'unknown-method')[0]).toBe('fail');
    const [broken] = evidenceOf(played, 'unknown-method', 'broken');
    expect(broken?.seen).toBe('nothing more on this connection, while a new one was answered');
    expect(broken?.kind).toBe('omission');
  });

  it('while nobody is answered any more leaves everything open: the subject is unresponsive', async () => {
    const wrap = later(() => ({ received: () => undefined }));
    const played = await playAioRpc({ wrap, target, plays: ['unknown-method', 'echo', 'delivery'] });
    for (const name of ['unknown-method', 'echo', 'delivery']) {
      const [verdict, reason] = verdictOf(played, name);
      expect(verdict).toBe('inconclusive');
      expect(reason).toContain('subject unresponsive');
    }
    expect(played.evidence.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  });

  it('and is closed has broken what was demanded', async () => {
    const wrap = later(({ receive, close }) => ({
      received: (text) => (asks(text).startsWith('nosuchmethod') ? close(1011) : receive(text)),
    }));
    const played = await playAioRpc({ wrap, target, plays: ['unknown-method'] });
    expect(verdictOf(played, 'unknown-method')[0]).toBe('fail');
    expect(evidenceOf(played, 'unknown-method', 'broken')[0]?.seen).toBe('the end of the connection (close code 1011)');
  });

  it('and answers later requests has broken what was demanded of this one', async () => {
    const wrap = later(({ receive }) => ({
      received: (text) => (asks(text).startsWith('nosuchmethod') ? undefined : receive(text)),
    }));
    const played = await playAioRpc({ wrap, target, plays: ['unknown-method'] });
    expect(verdictOf(played, 'unknown-method')[0]).toBe('fail');
    const seen = evidenceOf(played, 'unknown-method', 'broken')[0]?.seen;
    expect(seen).toBe('nothing, while a later request on the same connection was answered');
  });
});

describe('a subject that hangs', () => {
  /** Hears nothing from the frame with this number on, for so many frames. */
  const hangs = (from: number, frames: number): Wrap => {
    let count = 0;
    return tap(({ receive }) => ({
      received(text) {
        count++;
        if (count < from || count >= from + frames) receive(text);
      },
    }));
  };

  it('is found out, and not asked again by each scenario that is left', async () => {
    const played = await playAioRpc({ wrap: hangs(200, Number.POSITIVE_INFINITY), target });
    expect(played.tookMs).toBeLessThan(15 * timeoutMs);
    expect(played.evidence.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    expect(played.verdicts.get('aio-rpc/unsubscribe-ends')).toBe('inconclusive');
    const ends = played.events.filter((one) => one.type === 'scenario-finished');
    const left = ends.filter(({ reason }) => reason?.startsWith('the subject does not answer any more'));
    expect(left.length).toBeGreaterThan(30);
    expect(played.violations).toEqual([]);
  });

  it('for a while is judged by what comes after it', async () => {
    // What a scenario asks, then its witness, then the three connections of one first contact: the next one is served.
    const played = await playAioRpc({ wrap: hangs(200, 6), target, concurrency: 1 });
    const verdicts = [...played.verdicts.values()];
    expect(verdicts.filter((verdict) => verdict === 'pass').length).toBeGreaterThan(verdicts.length / 2);
    expect(verdicts).toContain('inconclusive');
    expect(verdicts).not.toContain('fail');
  });
});

describe('plain HTTP', () => {
  /** Leaves so many GETs without an answer. */
  const silentHttp = (times: number) => {
    let asked = 0;
    return (wire: Wire): Wire => ({
      ...wire,
      request(url, request, giveUp) {
        if (asked++ >= times) return wire.request(url, request, giveUp);
        return new Promise((resolve) =>
          giveUp.addEventListener('abort', () => resolve({ ok: false, reason: 'nothing came' })),
        );
      },
    });
  };

  it('that is never answered is broken, since a new connection is', async () => {
    const played = await playAioRpc({ wire: silentHttp(Number.POSITIVE_INFINITY), target, plays: ['http'] });
    expect(verdictOf(played, 'http-status')[0]).toBe('fail');
    expect(evidenceOf(played, 'http-status', 'broken')[0]?.kind).toBe('omission');
  });

  it('that is answered in the second try is seen once', async () => {
    const played = await playAioRpc({ wire: silentHttp(1), target, plays: ['http'] });
    expect(verdictOf(played, 'http-status')[0]).toBe('inconclusive');
    expect(verdictOf(played, 'http-status')[1]).toContain('seen once');
  });
});

describe('what must not come', () => {
  /** Whoever is connected hears everything, somewhat later than those who subscribed. */
  const lateBroadcast = (ms: number): Wrap => {
    const all = new Set<Tapped>();
    return tap((connection) => {
      all.add(connection);
      return {
        sent(text) {
          connection.send(text);
          if (!isEvent(text)) return;
          for (const other of all) if (other !== connection) connection.clock.after(ms, () => other.send(text));
        },
        closed: () => void all.delete(connection),
      };
    });
  };

  it('is waited for where the target says how long its broker takes', async () => {
    const plays = ['subscribers-only'];
    const settling = await playAioRpc({ wrap: lateBroadcast(300), target: { ...target, settleMs: 500 }, plays });
    expect(verdictOf(settling, 'subscribers-only')[0]).toBe('fail');
    expect(evidenceOf(settling, 'subscribers-only', 'broken')[0]?.transcript).not.toBeNull();
    expect(settling.tookMs).toBeGreaterThanOrEqual(500);
  });

  it('is not waited for otherwise: what comes after the sentinel and the end was not seen', async () => {
    const played = await playAioRpc({ wrap: lateBroadcast(300), target, plays: ['subscribers-only'] });
    expect(verdictOf(played, 'subscribers-only')[0]).toBe('pass');
    expect(played.tookMs).toBeLessThan(300);
  });

  it('breaks its claim also after the sentinel, as long as the connection has not ended', async () => {
    // The connection stays open for a while after the suite's close frame, and the event comes in that while.
    const slowToClose = (wire: Wire, clock: { after(ms: number, run: () => void): () => void }): Wire => ({
      ...wire,
      async open(url, events, giveUp) {
        const opened = await wire.open(url, events, giveUp);
        if (!opened.ok) return opened;
        const { link } = opened;
        return { ...opened, link: { ...link, close: (code) => void clock.after(500, () => link.close(code)) } };
      },
    });
    const played = await playAioRpc({
      wrap: lateBroadcast(300),
      wire: slowToClose,
      target,
      plays: ['subscribers-only'],
    });
    expect(verdictOf(played, 'subscribers-only')[0]).toBe('fail');
  });
});

describe('an echo', () => {
  it('of a request is no answer to it, though later ones are answered', async () => {
    const wrap = later(({ send, receive }) => ({
      received: (text) => (asks(text).startsWith('nosuchmethod') ? send(text) : receive(text)),
    }));
    const played = await playAioRpc({ wrap, target, plays: ['unknown-method'] });
    expect(verdictOf(played, 'unknown-method')[0]).toBe('fail');
    expect(evidenceOf(played, 'unknown-method', 'broken')[0]?.kind).toBe('omission');
  });
});
