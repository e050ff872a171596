import { jsonEqual, member, parseJson } from '../../../src/base/json.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'A response that has no JSON form becomes an error of its own',
  shows: ['aio-rpc/unencodable', 'aio-rpc/unencodable--upstream'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    const unknown = { id: take.fresh('id'), method: take.fresh('nosuchmethod'), payload: {} };
    const other = await peer.refuses('aio-rpc/unknown-method', JSON.stringify(unknown));
    const method = take.names.unencodable ?? '';
    const text = JSON.stringify({ id: take.fresh('id'), method, payload: {} });
    const { value, sent, frame } = await peer.refuses('aio-rpc/unencodable', text);
    const renamed = parseJson((frame.text ?? '').replaceAll(method, unknown.method));
    const differs = !renamed.ok || !jsonEqual(other.value, member(renamed.value, 'error'));
    const own = { requirement: 'aio-rpc/unencodable', expected: 'an error that is not that of an unknown method' };
    take.check(own, differs, frame.text ?? '', [sent, frame]);
    const words = { requirement: 'aio-rpc/unencodable--upstream', expected: 'the message "JSON object expected"' };
    take.check(words, member(value, 'message') === 'JSON object expected', frame.text ?? '', [sent, frame]);
  },
});
