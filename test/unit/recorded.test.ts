import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../src/generated/types/tool.js';
import { protocols } from '../../src/protocols.js';
import { suiteOf } from '../truth/support/suite.js';
import { brokenIds } from './exchanges.js';

/** What monitors alone find where the published servers are judged by their documents, by protocol and recording. */
const known: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // It sends NaN on.
  socksync: { '65-invalid-json.json': ['socksync/frame-text', 'socksync/frame-text'] },
};

describe.each(protocols)('recorded traffic of the published server of $id', ({ id: protocol }) => {
  const folder = new URL(`../transcripts/${protocol}/`, import.meta.url);
  const recordings = readdirSync(folder).filter((file) => file.endsWith('.json'));

  const found = async (file: string, profile: 'documented' | 'upstream'): Promise<string[]> => {
    const transcript = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Transcript;
    const { suite } = await suiteOf(protocol);
    return brokenIds(suite, transcript, profile);
  };

  it.each(recordings)('%s has no finding in profile upstream', async (file) => {
    expect(await found(file, 'upstream')).toEqual([]);
  });

  it.each(recordings)('%s has the known findings in profile documented', async (file) => {
    expect(await found(file, 'documented')).toEqual(known[protocol]?.[file] ?? []);
  });
});
