import { describe, expect, it } from 'vitest';
import { PubSubModel } from '../../suite/aio-rpc/model.js';

const publish = (channel: string, event: string | null, publisher = 0) => ({ channel, event, publisher });

describe('Who hears what', () => {
  it('gives an event to those who subscribed to it, or to all of its channel, and to nobody else', () => {
    const model = new PubSubModel(4);
    model.subscribe(1, 'c', null);
    model.subscribe(2, 'c', 'e');
    model.subscribe(3, 'c', 'other');
    const due = [0, 1, 2, 3].map((at) => model.due(at, publish('c', 'e')).need);
    expect(due).toEqual(['no', 'must', 'must', 'no']);
  });

  it('allows one delivery for each subscription of a connection that matches', () => {
    const model = new PubSubModel(1);
    model.subscribe(0, 'c', null);
    model.subscribe(0, 'c', 'e');
    expect(model.due(0, publish('c', 'e')).most).toBe(2);
    expect(model.due(0, publish('c', 'f')).most).toBe(1);
  });

  it('leaves open whether an unsubscribe without event ends those that name one', () => {
    const model = new PubSubModel(2);
    model.subscribe(1, 'c', null);
    model.subscribe(1, 'c', 'e');
    model.unsubscribe(1, 'c', null);
    expect(model.due(1, publish('c', 'e'))).toMatchObject({ need: 'may', most: 1 });
    expect(model.due(1, publish('c', 'f'))).toMatchObject({ need: 'no', why: 'ended' });
  });

  it('forgets what a connection held when it ends', () => {
    const model = new PubSubModel(2);
    model.subscribe(1, 'c', null);
    model.close(1);
    expect(model.due(1, publish('c', 'e')).need).toBe('no');
  });

  it('says that a channel whose name begins another is alike, and still another', () => {
    const model = new PubSubModel(2);
    model.subscribe(1, 'c', null);
    expect(model.due(1, publish('c-x', 'e'))).toMatchObject({ need: 'no', alike: true, why: 'never' });
  });
});
