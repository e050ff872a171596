import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import type { Conversation } from '../../src/wire/conversation.js';
import { memoryWire } from '../../src/wire/memory.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Wire } from '../../src/wire/wire.js';
import type { Take } from '../../src/words/take.js';
import { echoWire, performToy, runToy, silentWire, type ToyOptions, toyScenarios } from './toy.js';

const timeoutMs = 1000;
const demand = { requirement: 'toy/r', expected: 'an answer' };

/** Answers each text so many milliseconds later. */
function answersAfter(ms: number, clock: VirtualClock): Wire {
  return memoryWire({
    open: ({ send }) => ({
      receive: (text) => void clock.after(ms, () => send(`re: ${text}`)),
      receiveBinary: () => undefined,
      closed: () => undefined,
    }),
    http: () => ({ status: 200, headers: {}, text: '' }),
  });
}

/** Whether a later question is answered. */
async function alive(take: Take, conversation: Conversation): Promise<boolean> {
  const from = conversation.mark();
  conversation.send('later');
  const { kind } = await conversation.wait(({ text }) => text === 're: later', { from, timeoutMs: 5 * take.timeoutMs });
  return kind === 'frame';
}

describe('what must come', () => {
  /** Demands an answer that takes so long, with these options; returns what came of it. */
  const demanded = (afterMs: number, options: { readonly atLeastMs?: number }, patience = 1) => {
    const clock = new VirtualClock();
    const toy: ToyOptions = {
      clock,
      wire: answersAfter(afterMs, clock),
      target: { timeoutMs },
      loaded: toyScenarios({}, { alive }),
    };
    const work = async (take: Take): Promise<void> => {
      const conversation = await take.connect();
      conversation.send('question');
      const frame = await take.must(conversation, demand, () => true, { from: 0, ...options });
      take.holds('toy/r', frame);
    };
    return performToy(toy, work, { patience });
  };
  const readings = ({ readings: all }: Awaited<ReturnType<typeof demanded>>) => all.map(({ reading }) => reading);

  it('comes late where it takes longer than the deadline', async () => {
    const late = await demanded(1.5 * timeoutMs, {});
    expect(readings(late)).toEqual(['late']);
    expect(late.findings.map(({ outcome }) => outcome)).toEqual(['holds']);
  });

  it('is in time where it is known to take longer', async () => {
    expect(readings(await demanded(1.5 * timeoutMs, { atLeastMs: 2 * timeoutMs }))).toEqual([]);
    expect(readings(await demanded(2.5 * timeoutMs, { atLeastMs: 2 * timeoutMs }))).toEqual(['late']);
  });

  it('is given its deadline though less would be enough for it', async () => {
    expect(readings(await demanded(0.9 * timeoutMs, { atLeastMs: 0.1 * timeoutMs }))).toEqual([]);
  });

  it('is waited for with patience where that is longer than what it is known to take', async () => {
    expect(readings(await demanded(2.5 * timeoutMs, { atLeastMs: 2 * timeoutMs }, 3))).toEqual([]);
  });
});

describe('what was found out about the subject', () => {
  it('is known to all takes of the run, first contact and probes included, and to no other run', async () => {
    const known: unknown[] = [];
    const look = async (take: Take): Promise<void> => {
      known.push([...take.facts]);
    };
    const loaded = toyScenarios(
      { one: look, two: look },
      {
        async contact(take) {
          take.facts.set('met', true);
          return null;
        },
        capabilities: {
          capability: {
            title: 'c',
            async probe(take) {
              take.facts.set('probed', [...take.facts.keys()]);
              return { kind: 'found' };
            },
          },
        },
      },
    );
    await runToy({ loaded });
    const all = [
      ['met', true],
      ['probed', ['met']],
    ];
    expect(known.splice(0)).toEqual([all, all]);
    await runToy({ loaded: toyScenarios({ one: look }) });
    expect(known).toEqual([[]]);
  });
});

describe('who listens to a connection', () => {
  const texts = (frames: readonly Frame[]): readonly (string | null)[] => frames.map(({ text }) => text);

  /** Opens a connection that sends everything back. */
  const onEcho = (work: (conversation: Conversation, take: Take) => Promise<void>) =>
    performToy({ wire: echoWire() }, async (take) => work(await take.connect(), take));

  it('hears what came before and what comes after, each frame once and in order', async () => {
    const heard: Frame[] = [];
    const performance = await onEcho(async (conversation) => {
      const awaits = (text: string) => conversation.wait((frame) => frame.text === text, { from: 0, timeoutMs: 1000 });
      conversation.send('1');
      await awaits('1');
      conversation.listen((frame) => heard.push(frame));
      conversation.send('2');
      conversation.send('3');
      await awaits('3');
      expect(heard).toEqual(conversation.received);
    });
    expect(performance.outcome).toBe('finished');
    expect(texts(heard)).toEqual(['1', '2', '3']);
  });

  it('has answered before anybody goes on who waited for the frame', async () => {
    const performance = await onEcho(async (conversation) => {
      conversation.listen((frame) => {
        if (frame.text === 'question') conversation.send('answer');
      });
      conversation.send('question');
      await conversation.wait((frame) => frame.text === 'question', { from: 0, timeoutMs: 1000 });
      expect(texts(conversation.sent)).toEqual(['question', 'answer']);
    });
    expect(performance.outcome).toBe('finished');
  });

  it('makes an error of the take where it throws, with what came kept', async () => {
    const performance = await onEcho(async (conversation, take) => {
      conversation.listen(() => {
        throw new Error('this side cannot serve');
      });
      conversation.send('question');
      const frame = await take.must(conversation, demand, () => true, { from: 0 }).catch(() => null);
      expect(conversation.received).toHaveLength(1);
      expect(frame).toBeNull();
    });
    expect(performance).toMatchObject({ outcome: 'error', reason: expect.stringContaining('cannot serve') });
  });
});

describe('a take whose subject is silent', () => {
  it('says nothing of what it waited for where the suite gives it up', async () => {
    const clock = new VirtualClock();
    const performance = await performToy({ clock, wire: silentWire, target: { timeoutMs } }, async (take) => {
      const conversation = await take.connect();
      await take.must(conversation, demand, () => true, { from: 0, atLeastMs: 1000 * timeoutMs });
    });
    expect(performance).toMatchObject({ outcome: 'stopped', blame: null, findings: [], suspicions: [] });
    expect(performance.reason).toContain('given up after 60 deadlines');
  });

  it('has what it waits for end as an omission, and the wait for a call no sooner than calls take', async () => {
    const clock = new VirtualClock();
    const performance = await performToy({ clock, wire: silentWire, target: { timeoutMs } }, async (take) => {
      const conversation = await take.connect();
      await take.must(conversation, demand, () => true, { from: 0, atLeastMs: 3 * timeoutMs });
    });
    expect(performance.suspicions).toMatchObject([{ requirement: 'toy/r', kind: 'omission' }]);
    expect(clock.now()).toBeGreaterThanOrEqual(3 * timeoutMs);
  });
});
