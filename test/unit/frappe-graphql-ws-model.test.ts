import { describe, expect, it } from 'vitest';
import { OperationsModel } from '../../suite/frappe-graphql/graphql-ws/model.js';

const none = (): number => 0;
const one = (): number => 1;

/** Lets something that was sent now be answered, in a second round trip. */
function passes(model: OperationsModel, who = 0, completes: (id: string) => number = none): void {
  for (let turn = 0; turn < 2; turn++) model.trip(who, completes);
}

describe('The model of operations', () => {
  it('takes an operation for live when a second round trip on its connection has ended', () => {
    const model = new OperationsModel();
    const started = model.start(0, '1');
    passes(model, 1);
    model.trip(0, none);
    expect([started.phase, model.due().size]).toEqual(['starting', 0]);
    model.trip(0, none);
    expect(model.due()).toEqual(new Map([[started, 'first']]));
    expect(model.due()).toEqual(new Map([[started, 'goes-on']]));
  });

  it('takes one that was stopped for over when its complete came as well', () => {
    const model = new OperationsModel();
    const started = model.start(0, '1');
    passes(model);
    model.stop(started);
    expect([started.end, started.phase, model.runningOn(0)]).toEqual(['stopped', 'ending', []]);
    passes(model);
    expect(started.phase).toBe('ending');
    model.trip(0, one);
    expect(started.phase).toBe('over');
  });

  it('takes one that was stopped at once, or replaced, for over without a complete', () => {
    const model = new OperationsModel();
    const [first, second] = [model.start(0, '1'), model.start(0, '2')];
    model.stop(first);
    passes(model);
    expect([first.end, first.phase, second.phase]).toEqual(['stopped-at-once', 'over', 'live']);
    const third = model.start(0, '2');
    expect([second.end, second.phase, model.runningAs(0, '2')]).toEqual(['replaced', 'ending', third]);
    passes(model);
    expect(second.phase).toBe('over');
  });

  it('counts the completes of all that had one id', () => {
    const model = new OperationsModel();
    const first = model.start(0, '1');
    passes(model);
    model.start(0, '1');
    passes(model);
    const second = model.runningAs(0, '1');
    if (second === null) throw new Error('nothing is running');
    model.stop(second);
    passes(model, 0, one);
    expect([first.phase, second.phase]).toEqual(['over', 'ending']);
    model.trip(0, () => 2);
    expect([second.phase, model.isAlone(second)]).toEqual(['over', false]);
  });

  it.each<[string, (model: OperationsModel) => void, string]>([
    ['another connection has its id', (model) => void model.start(1, '1'), 'own'],
    ['another one was stopped', (model) => model.stop(model.start(0, '2')), 'others-stopped'],
    ['its id was stopped before', (model) => model.stop(model.start(0, '1')), 'again'],
    ['it has taken its id from another one', (model) => void model.start(0, '1'), 'second'],
    ['nothing else was there', () => undefined, 'first'],
  ])('says why something is due where %s', (_, before, why) => {
    const model = new OperationsModel();
    before(model);
    const started = model.start(0, '1');
    passes(model);
    expect(model.due().get(started)).toBe(why);
  });
});
