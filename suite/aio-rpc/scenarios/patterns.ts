import { scenario } from '../context.js';

/** Pattern, then names that match, then names that do not. */
const table = {
  'aio-rpc/pattern-star': [
    ['a*', ['a', 'ab', 'abc'], ['ba', 'b']],
    ['*a', ['a', 'ba'], ['ab']],
    ['a*b', ['ab', 'acb', 'a-c-b', 'a:/b'], ['a', 'b']],
    ['**', ['', 'zz'], []],
  ],
  'aio-rpc/pattern-question': [
    ['h?llo', ['hello', 'hallo', 'h☃llo'], ['hllo', 'heello']],
    ['?', ['x', '☃'], ['', 'xy']],
  ],
  'aio-rpc/pattern-class': [
    ['h[ae]llo', ['hello', 'hallo'], ['hillo', 'hllo']],
    ['h[^a]llo', ['hello'], ['hallo']],
    ['h[a-c]llo', ['hbllo', 'hallo'], ['hdllo']],
  ],
  'aio-rpc/pattern-anchored': [
    ['foo*x', ['foox', 'foo-x'], ['xfoox', 'fooxt']],
    ['*bar', ['bar', 'foobar'], ['bart', 'foobart']],
  ],
} as const;

export default scenario({
  title: 'Event patterns are globs: star, question mark, classes, the whole name',
  shows: Object.keys(table),
  profile: 'upstream',
  async run({ take, connect, listen, channel, fence }) {
    const publisher = await connect();
    for (const [requirement, rows] of Object.entries(table)) {
      for (const [pattern, matching, others] of rows) {
        const name = channel();
        const observer = await listen();
        await observer.subscribe(name, pattern);
        for (const event of others) {
          const token = take.fresh('token');
          observer.mustNotHear(requirement, `no event ${JSON.stringify(event)} for the pattern ${pattern}`, token);
          await publisher.publish(name, event, token);
        }
        for (const event of matching) {
          const published = await publisher.publish(name, event);
          take.holds(requirement, published.sent, await observer.hears(published, requirement));
        }
        await fence(publisher, observer);
      }
    }
    await take.settle();
  },
});
