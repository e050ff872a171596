import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import { protocols } from '../../src/protocols.js';

/** Once released, an id keeps its meaning: baselines, reports and programs hold on to it. Never remove a line. */
const file = new URL('./frozen-ids.json', import.meta.url);
const frozen = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly string[]>>;

describe.each(protocols)('the requirement ids of $id', ({ id: protocol }) => {
  const ids = frozen[protocol] ?? [];
  const now = requirementsOf(protocol).map(({ id }) => id);

  it('are all still there', () => {
    expect(ids.filter((id) => !now.includes(id))).toEqual([]);
  });

  it('are all kept in the list, so that none is removed unnoticed', () => {
    expect(now.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are listed in order and once', () => {
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });
});
