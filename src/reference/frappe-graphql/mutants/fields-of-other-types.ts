import { visit } from 'graphql';
import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the fields of fragments on other types as null',
  breaks: ['frappe-graphql/selection-other-types'],
  affects: events,
  rules: ({ payload }) => ({
    payload(result, consumer) {
      const told = payload(result, consumer);
      const [[key = '', value = null] = []] = Object.entries(Object(told.data));
      if (!isObject(value)) return told;
      const names: string[] = [];
      visit(consumer.operation.document, {
        InlineFragment: ({ selectionSet }) => {
          for (const one of selectionSet.selections)
            if (one.kind === 'Field') names.push((one.alias ?? one.name).value);
        },
      });
      const nulls = Object.fromEntries(names.map((name) => [name, null]));
      const filled = Object.entries(value).map(
        ([name, inner]) => [name, isObject(inner) && name !== 'triggered_by' ? { ...nulls, ...inner } : inner] as const,
      );
      return { ...told, data: { [key]: Object.fromEntries(filled) } };
    },
  }),
});
