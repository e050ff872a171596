import { isObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { literal } from '../documents.js';
import { at } from '../operation.js';
import { eventIn, type Told, timesIn } from '../told.js';

export default scenario({
  title: 'Events stand under an alias or a name, come before or after an answer, and show quick changes as they can',
  shows: ['frappe-graphql/event', 'frappe-graphql/event-once'],
  observes: ['frappe-graphql/event-alias', 'frappe-graphql/event-before-answer', 'frappe-graphql/event-value'],
  async run({ take, client, documents, subscribe, lastFence }) {
    const own = await client();
    const aliased = await subscribe(own, { alias: 'changed' });
    const subscription = await subscribe(own);
    const change = await documents.create(own);
    const told = await aliased.hears(change);
    const data = at(told.payload, 'data');
    const key = isObject(data) ? Object.keys(data).join() : '';
    const reading = new Map([
      ['changed', 'alias'],
      ['doc_events', 'name'],
    ]).get(key);
    if (reading !== undefined) take.observe('frappe-graphql/event-alias', reading, [aliased.made, told.frame]);

    const { frame } = await subscription.hears(change);
    const order = frame.index < change.answered.index ? 'before' : 'after';
    take.observe('frappe-graphql/event-before-answer', order, [change.sent, change.answered, frame]);

    const values = [take.fresh('value'), take.fresh('value')] as const;
    const [first, second] = values.map(
      (value) =>
        `setValue(doctype: "ToDo", name: ${literal(change.name)}, fieldname: "description", value: ${literal(value)}) { name }`,
    );
    const demand = { requirement: 'frappe-graphql/mutation', expected: 'an answer to these two mutations' };
    const { sent } = await own.execute({ query: `mutation { first: ${first} second: ${second} }` }, demand);
    const isOfIt = (one: Told): boolean => one.frame.index > sent.index && at(eventIn(one), 'name') === change.name;
    const both = { requirement: 'frappe-graphql/event', expected: 'two events, one of each change' };
    const one = await subscription.mustTell(both, isOfIt, sent);
    await subscription.mustTell(both, (other) => isOfIt(other) && other.frame !== one.frame, sent);
    await lastFence(own);
    const shown = subscription.heard().filter(isOfIt);
    const frames = [sent, ...shown.map((other) => other.frame)];
    const once = { requirement: 'frappe-graphql/event-once', expected: 'two events, one of each change' };
    take.check(once, shown.length === 2, timesIn(shown.length), frames, 'twice');
    const isThen = shown.some((other) => at(eventIn(other), 'document', 'description') === values[0]);
    take.observe('frappe-graphql/event-value', isThen ? 'then' : 'when-read', frames);
  },
});
