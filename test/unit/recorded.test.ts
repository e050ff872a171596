import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../src/generated/types/tool.js';
import { protocols } from '../../src/protocols.js';
import type { Profile } from '../../src/reference/endpoint.js';
import { suiteOf } from '../truth/support/suite.js';
import { brokenIds } from './exchanges.js';
import { recordedClients, recordedServers } from './recorded-findings.js';

const transcripts = new URL('../transcripts/', import.meta.url);

const filesOf = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, transcripts)).filter((file) => file.endsWith('.json'));

const read = (folder: string, file: string): Transcript =>
  JSON.parse(readFileSync(new URL(`${folder}/${file}`, transcripts), 'utf8')) as Transcript;

it('every recording is of a known server, and there are some of every protocol', () => {
  expect(readdirSync(transcripts).toSorted()).toEqual(recordedServers.map(({ folder }) => folder).toSorted());
  expect(new Set(recordedServers.map(({ protocol }) => protocol))).toEqual(new Set(protocols.map(({ id }) => id)));
});

describe.each(recordedServers)('recorded traffic of a published server, in $folder', ({ protocol, folder, known }) => {
  const recordings = filesOf(folder);

  const found = async (file: string, profile: Profile): Promise<readonly string[]> => {
    const { suite } = await suiteOf(protocol);
    return brokenIds(suite, read(folder, file), profile).toSorted();
  };

  it.each(recordings)('%s has the known findings in profile upstream, mostly none', async (file) => {
    expect(await found(file, 'upstream')).toEqual(known.upstream?.[file] ?? []);
  });

  it.each(recordings)('%s has the known findings in profile documented', async (file) => {
    expect(await found(file, 'documented')).toEqual(known.documented?.[file] ?? []);
  });
});

describe.each(recordedClients)('recorded traffic of clients, in $folder', ({ protocol, folder, onPurpose }) => {
  it.each(filesOf(folder))('%s has no finding but what its recorder did on purpose', async (file) => {
    const { suite } = await suiteOf(protocol);
    for (const profile of ['documented', 'upstream'] as const) {
      const found = brokenIds(suite, read(folder, file), profile, 'client').toSorted();
      expect(found, onPurpose[file]?.reason).toEqual(onPurpose[file]?.found ?? []);
    }
  });
});
