import { isObject, type Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Cuts integers to 32 bits',
  breaks: ['high-templar/publish-data'],
  affects: deliveries,
  rules: ({ publication }) => ({ publication: (subscription, data) => publication(subscription, cut(data)) }),
});

function cut(value: Json): Json {
  if (typeof value === 'number' && Number.isInteger(value)) return value | 0;
  if (Array.isArray(value)) return (value as readonly Json[]).map(cut);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cut(inner)]));
}
