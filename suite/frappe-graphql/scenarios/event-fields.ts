import { scenario } from '../context.js';
import { at } from '../operation.js';
import { seenIn } from '../subscription.js';
import { eventIn } from '../told.js';

export default scenario({
  title: 'An event says what was changed, and shows the document as it is',
  shows: ['frappe-graphql/event-fields', 'frappe-graphql/event-document'],
  async run({ take, client, documents, subscribe }) {
    const [own, writer] = [await client(), await client('manager')];
    const subscription = await subscribe(own);
    const there = await documents.create(writer);
    // One at a time: a document is read when its event is resolved.
    await subscription.hears(there);
    const other = await documents.create(own);
    for (const make of [
      () => documents.create(writer),
      () => documents.change(own, there),
      () => documents.change(writer, other),
      () => documents.change(writer, there),
    ]) {
      const change = await make();
      const told = await subscription.hears(change);
      const event = eventIn(told);
      const frames = [change.sent, told.frame];
      const expected = `the \`doctype\` ToDo, the \`name\` ${change.name} and the \`event\` on_change`;
      const isNamed = at(event, 'doctype') === 'ToDo' && at(event, 'name') === change.name;
      const fields = { requirement: 'frappe-graphql/event-fields', expected };
      take.check(fields, isNamed && at(event, 'event') === 'on_change', seenIn(told), frames);
      const shown = at(event, 'document');
      const document = {
        requirement: 'frappe-graphql/event-document',
        expected: `the document ${change.name}, with the \`description\` ${change.value}`,
      };
      const isIt = at(shown, 'name') === change.name && at(shown, 'doctype') === 'ToDo';
      take.check(document, isIt && at(shown, 'description') === change.value, seenIn(told), frames);
    }
  },
});
