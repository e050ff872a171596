import { scenario } from '../context.js';
import { keepalive, keepsAlive, meant } from '../keepalive.js';

export default scenario({
  title: 'A keepalive of another user succeeds or is refused',
  shows: [],
  observes: ['frappe-graphql/foreign-keepalive'],
  needs: ['users'],
  async run({ take, socketio, subscribe }) {
    const [own, stranger] = [await socketio('manager'), await socketio('user')];
    const subscription = meant(await subscribe(own));
    await keepsAlive(take, own, subscription);
    const { success, sent, frame } = await keepalive(stranger, subscription);
    take.observe('frappe-graphql/foreign-keepalive', success === true ? 'success' : 'refused', [sent, frame]);
  },
});
