import { scenario } from '../context.js';

const requirement = 'socksync/not-json';
const texts = [
  '{not json',
  '',
  ' ',
  '{',
  '}',
  'undefined',
  '{"func":"get",}',
  "{'func':'get'}",
  '{"func":"get"} x',
  '[1,]',
  '"',
  '\u0000',
  '{"a":01}',
  '{"a":+1}',
  '{"a":1.}',
  '{"a":"\u0001"}',
  '{"a":"\\x"}',
  '{"func":"get" /* not this */}',
];

export default scenario({
  title: 'Text that is no JSON is refused with code 7, and the connection goes on',
  shows: [requirement],
  async run({ connect }) {
    const peer = await connect();
    await peer.works();
    for (const text of texts) await peer.refuses(requirement, [7], text);
    await peer.works();
  },
});
