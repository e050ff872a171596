import { scenario } from '../context.js';

export default scenario({
  title: 'A change is told to the subscription, by whomever it was made, once and after the response to it',
  shows: [
    'dcrf/subscribe',
    'dcrf/update-event',
    'dcrf/event-others',
    'dcrf/event-own',
    'dcrf/event-once',
    'dcrf/subscribe-first',
  ],
  observes: ['dcrf/event-before-response', 'dcrf/event-status'],
  async run({ take, things, subscribe, change, lastFence }) {
    const [watcher, writer] = [await things(), await things()];
    let thing = await writer.create({ counter: 1 });
    const subscription = await subscribe(watcher.peer, thing);
    const changes = [];
    for (const who of [writer, watcher, writer, watcher]) {
      const changed = await change(who, thing);
      changes.push(changed);
      thing = changed.thing;
      const frame = await subscription.hears(changed, who === writer ? 'dcrf/event-others' : 'dcrf/event-own');
      take.holds('dcrf/update-event', changed.sent, frame);
      // Were there one before the response, whoever watches would have said so.
      take.holds('dcrf/subscribe-first', subscription.answer.frame, frame);
      const told = frame.text?.includes('response_status') === true;
      take.observe('dcrf/event-status', told ? 'carried' : 'absent', [frame]);
      const response = who.peer.conversation.received.findLast(
        ({ index }) => index > changed.sent.index && index !== frame.index,
      );
      if (response !== undefined && who === watcher) {
        take.observe('dcrf/event-before-response', frame.index < response.index ? 'before' : 'after', [
          frame,
          response,
        ]);
      }
    }
    await lastFence(subscription);
    for (const one of changes) subscription.heardOnce(one);
  },
});
