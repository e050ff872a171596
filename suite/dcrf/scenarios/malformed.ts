import { scenario } from '../context.js';
import { mustEndWith1011, mustNotSucceed } from '../malformed.js';
import { actionOf, isMultiplexed } from '../naming.js';

export default scenario({
  title: 'A frame that is no request does not succeed, and harms nobody else',
  shows: ['dcrf/malformed', 'dcrf/malformed--upstream'],
  observes: ['dcrf/malformed-means'],
  async run(context) {
    const { take, streams } = context;
    const { name } = streams.things;
    const action = { action: actionOf(take.target, 'list'), request_id: take.fresh('request') };
    const shapes = [
      { payload: action },
      { stream: name },
      { stream: 5, payload: action },
      { stream: name, payload: null },
      { stream: name, payload: action.action },
    ];
    const witness = await context.things();
    const others = isMultiplexed(take.target) ? shapes.map((one) => JSON.stringify(one)) : [];
    for (const text of ['no json', '{', '[]', 'null', '"text"', '5', ...others]) {
      if (take.target.profile === 'upstream') {
        await mustEndWith1011(context, 'dcrf/malformed--upstream', ({ conversation }) => conversation.send(text));
        continue;
      }
      const means = await mustNotSucceed(context, witness, 'dcrf/malformed', ({ conversation }) =>
        conversation.send(text),
      );
      take.observe('dcrf/malformed-means', means);
    }
  },
});
