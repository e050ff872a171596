import { hasToken } from '../../../src/base/text.js';
import type { Frame } from '../../../src/wire/recording.js';
import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { literal, userDocument } from '../documents.js';
import { at } from '../operation.js';
import { seenIn, tells } from '../subscription.js';

export default scenario({
  title: 'Queries, and mutations that are refused, are told to nobody',
  shows: ['frappe-graphql/no-event'],
  locks: { ToDo: 'exclusive', User: 'exclusive' },
  async run({ take, client, documents, subscribe, fence, lastFence }) {
    const requirement = 'frappe-graphql/no-event';
    const [own, watcher, guest] = [await client(), await client('manager'), await client('guest')];
    const make = async (): Promise<string> => (await documents.create(watcher)).name;
    const [first, second, third, nothing] = [await make(), await make(), await make(), take.fresh('nothing')];
    const attempts = [
      { by: own, name: first, args: `doctype: "ToDo", name: ${literal(first)}` },
      { by: own, name: second, args: setting('ToDo', second, take.fresh('field'), take.fresh('value')) },
      { by: own, name: nothing, args: setting('ToDo', nothing, 'description', take.fresh('value')) },
      { by: guest, name: third, args: setting('ToDo', third, 'description', take.fresh('value')) },
    ];
    const watched = [await subscribe(watcher)];
    if (take.has('users')) {
      const { name } = userDocument(take.target, 'manager');
      attempts.push({ by: own, name, args: setting('User', name, 'full_name', take.fresh('value')) });
      watched.push(await subscribe(watcher, { args: '(doctypes: ["User"])', doctype: 'User' }));
    }
    const tried = attempts.map(({ name }) => name);
    /** What was told since a frame, and is the event of nothing that was changed since, or is not tried here. */
    const strange = (since: number) => {
      const made = documents.changes.filter(({ sent, name }) => sent.index >= since || !tried.includes(name));
      const told = watched.flatMap((one) => one.heard()).filter(({ frame }) => frame.index >= since);
      return told.filter((one) => !made.some((change) => tells(one, change)));
    };
    await take.settle();
    await fence(watcher);
    const before = take.recording.frames.length;
    await fence(watcher);
    if (strange(before).length > 0) throw new Stopped('others make changes meanwhile, which are told', null);

    const since = take.recording.frames.length;
    const query = { requirement: 'frappe-graphql/query', expected: 'an answer to this query' };
    for (let times = 0; times < 3; times++) await own.execute({ query: '{ ping }' }, query);
    /** What was changed after all, where anybody may, and how it was asked for. */
    const [accepted, asked]: [string[], Frame[]] = [[], []];
    for (const { by, name, args } of attempts) {
      const answer = { requirement: 'frappe-graphql/mutation', expected: 'an answer to this mutation' };
      const { data, sent } = await by.execute({ query: `mutation { setValue(${args}) { name } }` }, answer);
      asked.push(sent);
      if (typeof at(data, 'setValue', 'name') === 'string') accepted.push(name);
    }
    await lastFence(watcher);
    const [wrong] = strange(since).filter(({ frame }) => !accepted.some((name) => hasToken(frame.text ?? '', name)));
    const demand = { requirement, expected: 'nothing of what changes nothing' };
    if (wrong === undefined) take.holds(requirement, ...asked);
    else take.broken(demand, seenIn(wrong), [...asked, wrong.frame], 'absence');
  },
});

function setting(doctype: string, name: string, field: string, value: string): string {
  return `doctype: "${doctype}", name: ${literal(name)}, fieldname: ${literal(field)}, value: ${literal(value)}`;
}
