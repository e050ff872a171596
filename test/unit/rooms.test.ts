import { describe, expect, it } from 'vitest';
import { shownTarget } from '../../src/runner/shown-target.js';
import type { Wire } from '../../src/wire/wire.js';
import type { Take } from '../../src/words/take.js';
import { performToy, runToy, silentWire, toyScenarios, toyTarget } from './toy.js';

/** A wire that notes where it is asked to go. */
function noting(): { readonly wire: Wire; readonly urls: string[] } {
  const urls: string[] = [];
  const wire: Wire = {
    open(url, events, giveUp) {
      urls.push(url);
      return silentWire.open(url, events, giveUp);
    },
    request(url, asked, giveUp) {
      urls.push(url);
      return silentWire.request(url, asked, giveUp);
    },
  };
  return { wire, urls };
}

const url = 'ws://memory/room/{room}';

/** The URLs that a piece of work asks for. */
async function asked(work: (take: Take) => Promise<unknown>, target = { url }): Promise<readonly string[]> {
  const { wire, urls } = noting();
  await performToy({ wire, target }, async (take) => void (await work(take)));
  return urls;
}

describe('a URL with a place for a room', () => {
  it('has one room for all connections and requests of a take', async () => {
    const urls = await asked((take) => Promise.all([take.connect(), take.connect(), take.get()]));
    expect(urls).toHaveLength(3);
    expect(new Set(urls)).toEqual(new Set(['ws://memory/room/room-nonce-0']));
  });

  it('has another room for each take, first contact and probes included', async () => {
    const { wire, urls } = noting();
    const opens = async (take: Take): Promise<void> => void (await take.connect());
    const capability = {
      title: 'c',
      probe: async (take: Take) => opens(take).then(() => ({ kind: 'found' }) as const),
    };
    const loaded = toyScenarios({ one: opens, two: opens }, { capabilities: { capability } });
    await runToy({ loaded, wire, target: { url } });
    expect(urls).toHaveLength(3 + 1 + 2);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('has the room that is named for whoever must be apart', async () => {
    const urls = await asked(async (take) => {
      await take.connect();
      await take.connect({ room: 'elsewhere' });
      await take.connect();
    });
    expect(urls.map((one) => one.replace('ws://memory/room/', ''))).toEqual([
      'room-nonce-0',
      'elsewhere',
      'room-nonce-0',
    ]);
  });

  it('has a room of its own for a witness: what is wrong in a room is not to be taken for all', async () => {
    const urls = await asked(async (take) => {
      await take.connect();
      await take.witness();
    });
    expect(urls.map((one) => one.replace('ws://memory/room/', ''))).toEqual(['room-nonce-0', 'witness-nonce-1']);
  });

  it('is filled wherever the place is, in a query as well', async () => {
    const urls = await asked((take) => take.connect(), { url: 'ws://memory/{room}/x?room={room}' });
    expect(urls).toEqual(['ws://memory/room-nonce-0/x?room=room-nonce-0']);
  });

  it('is shown as it was given, and its room in the exchange', async () => {
    const shown = (text: string): string => shownTarget({ ...toyTarget, url: text }).url;
    expect(shown(url)).toBe(url);
    expect(shown('ws://me:secret@h/{room}?token=secret&room={room}')).toBe('ws://h/{room}?token=%E2%80%A6&room={room}');
    const { transcript } = await performToy({ target: { url } }, async (take) => {
      await take.connect();
      take.broken({ requirement: 'toy/r', expected: 'something' }, 'nothing', []);
    });
    expect(transcript?.frames[0]).toMatchObject({ dir: 'open', url: '/room/room-nonce-0' });
  });
});

describe('a URL without a place for a room', () => {
  it('is asked for as it is, whatever room is named', async () => {
    const urls = await asked(
      async (take) => {
        await take.connect();
        await take.connect({ room: 'elsewhere' });
        await take.witness();
      },
      { url: 'ws://memory/x?y=1' },
    );
    expect(new Set(urls)).toEqual(new Set(['ws://memory/x?y=1']));
  });
});
