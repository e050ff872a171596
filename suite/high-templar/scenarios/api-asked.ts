import type { Frame } from '../../../src/wire/recording.js';
import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'The gateway asks the API before it tells a client anything, and passes on what the client shows',
  shows: [
    'high-templar/api-asked',
    'high-templar/api-path--upstream',
    'high-templar/api-token--upstream',
    'high-templar/api-cookie--upstream',
    'high-templar/api-csrf--upstream',
  ],
  observes: ['high-templar/api-times'],
  async run({ take, client, meet }) {
    const demand = { requirement: 'high-templar/api-asked', expected: 'a request that shows what this client showed' };
    const met = [];
    for (let turn = 0; turn < 3; turn++) {
      const room = { only: take.fresh('room') };
      const somebody = client(() => allows(room));
      const { peer } = await meet(somebody);
      const hello = await peer.hello();
      // There are gateways that ask again here.
      await peer.tries(room);
      const [asked] = somebody.asked;
      if (asked === undefined) return take.fail(demand, 'none before the hello', [hello.frame]);
      take.holds('high-templar/api-asked', asked, hello.frame);
      met.push({ somebody, asked });
    }
    const [first] = met;
    if (first === undefined) return;
    const { somebody, asked } = first;
    take.observe('high-templar/api-times', somebody.asked.length > 1 ? 'more' : 'once', somebody.asked);

    const token = somebody.opening.query?.token ?? '';
    const shows = (slug: string, expected: string, seen: string, right: boolean): void =>
      take.check({ requirement: `high-templar/${slug}--upstream`, expected }, right, seen, [asked]);
    const { method, url = '' } = asked.more;
    const place = url.split('?', 1)[0] ?? '';
    shows(
      'api-path',
      'GET of a path that ends with bootstrap/',
      `${method} ${place}`,
      method === 'GET' && place.endsWith('bootstrap/'),
    );
    const header = (name: string): string => headerOf(asked, name);
    const authorization = header('authorization');
    shows(
      'api-token',
      `authorization: Token ${token}`,
      authorization || 'no such header',
      authorization === `Token ${token}`,
    );
    const cookie = header('cookie');
    const passed =
      ['sessionid', 'csrftoken'].every((name) => cookie.includes(`${name}=${token}`)) &&
      header('user-agent').startsWith('wireproof/');
    shows(
      'api-cookie',
      'the cookies and the user agent of the client',
      `${cookie || 'no cookies'}; ${header('user-agent') || 'no user agent'}`,
      passed,
    );
    const csrf = header('x-csrftoken');
    shows('api-csrf', `x-csrftoken: ${token}`, csrf || 'no such header', csrf === token);
  },
});

function headerOf({ more }: Frame, name: string): string {
  const value = more.headers?.[name];
  return value === undefined ? '' : String(value);
}
