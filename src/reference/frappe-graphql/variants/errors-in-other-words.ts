import { GraphQLError } from 'graphql';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says what is wrong in other words, and without places',
  takes: ['the words of errors'],
  rules: ({ payload, answer, failed }) => {
    const said = (errors: readonly GraphQLError[]) => errors.map(() => new GraphQLError('Oh no! ☃'));
    return {
      payload: (result, consumer) =>
        payload(result.errors === undefined ? result : { ...result, errors: said(result.errors) }, consumer),
      answer: (outcome) =>
        answer(
          outcome.kind === 'done'
            ? outcome
            : {
                ...outcome,
                errors: said(outcome.errors).map((one, at) =>
                  Object.assign(one, { originalError: outcome.errors[at]?.originalError }),
                ),
              },
        ),
      failed: (id, outcome) => failed(id, { ...outcome, errors: said(outcome.errors) }),
    };
  },
});
