import { describe, expect, test } from 'vitest';
import { play, recordingsOf } from './recorded.js';
import { aioRpc } from './recordings/aio-rpc.js';
import { dcrf } from './recordings/dcrf.js';
import { highTemplar } from './recordings/high-templar.js';
import { sockSync } from './recordings/socksync.js';

describe.each([aioRpc, sockSync, highTemplar, dcrf])('What the published server of $protocol said', (recordings) => {
  const { protocol, skipped } = recordings;

  test.each(recordingsOf(protocol))('the reference says too, of %s', async (recording) => {
    const skip = new Set(
      skipped
        .filter((entry) => entry.recording === recording)
        .flatMap(({ frames, unsent = [] }) => [...frames, ...unsent]),
    );
    expect(await play(recordings, recording, skip)).toEqual([]);
  });

  test('is skipped only where the reference differs', async () => {
    for (const { recording, frames, unsent } of skipped) {
      const differences = (await play(recordings, recording, new Set())).map(({ frame }) => frame);
      if (unsent === undefined) expect(differences).toEqual(expect.arrayContaining([...frames]));
      else expect(differences).not.toEqual([]);
    }
  });
});
