import { Stopped } from '../../../src/words/testimony.js';
import { allows } from '../clients.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'The API is asked with a GET of `bootstrap/`, and with all that the client showed',
  shows: [
    'high-templar/api-path--upstream',
    'high-templar/api-token--upstream',
    'high-templar/api-cookie--upstream',
    'high-templar/api-csrf--upstream',
  ],
  profile: 'upstream',
  async run({ take, client, meet }) {
    const somebody = client(() => allows({ only: take.fresh('room') }));
    await (await meet(somebody)).peer.hello();
    const [asked] = somebody.asked;
    if (asked === undefined) throw new Stopped('the API was not asked about this client', 'high-templar/api-asked');
    const shows = (slug: string, expected: string, seen: string, right: boolean): void =>
      take.check({ requirement: `high-templar/${slug}--upstream`, expected }, right, seen, [asked]);
    const header = (name: string): string => String(asked.more.headers?.[name] ?? '');
    const { method, url = '' } = asked.more;
    const [place = ''] = url.split('?', 1);
    const isBootstrap = method === 'GET' && place.endsWith('bootstrap/');
    shows('api-path', 'GET of a path that ends with bootstrap/', `${method} ${place}`, isBootstrap);

    const token = somebody.opening.query?.token ?? '';
    const isSame = (slug: string, name: string, value: string): void =>
      shows(slug, `${name}: ${value}`, header(name) || 'no such header', header(name) === value);
    isSame('api-token', 'authorization', `Token ${token}`);
    isSame('api-csrf', 'x-csrftoken', token);
    const [cookie, agent] = [header('cookie'), header('user-agent')];
    const passed = ['sessionid', 'csrftoken'].every((name) => cookie.includes(`${name}=${token}`));
    const seen = `${cookie || 'no cookies'}; ${agent || 'no user agent'}`;
    const isWhole = passed && agent.startsWith('wireproof/');
    shows('api-cookie', 'the cookies and the user agent of the client', seen, isWhole);
  },
});
