import { describe, expect, it } from 'vitest';
import { Lag } from '../../src/runner/lag.js';

describe('A subject', () => {
  it.each<[string, readonly number[], number]>([
    ['that nothing is known of is given all at once', [], 8],
    ['that is quick is given all at once', [1, 2, 120], 8],
    ['that is far away, and as far at all times, is given all at once', [700, 900, 1200], 8],
    ['that falls behind is given half of it', [10, 20, 260], 4],
    ['that falls far behind is given one thing after the other', [10, 600, 20], 1],
  ])('%s', (_, lags, places) => {
    const lag = new Lag();
    for (const ms of lags) lag.add(ms);
    expect(lag.placesOf(8, 2000)).toBe(places);
    expect(lag.placesOf(1, 2000)).toBe(1);
  });
});
