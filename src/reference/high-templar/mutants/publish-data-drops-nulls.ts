import { isObject, type Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves members out that are null',
  breaks: ['high-templar/publish-data'],
  affects: deliveries,
  rules: ({ publication }) => ({ publication: (subscription, data) => publication(subscription, withoutNulls(data)) }),
});

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutNulls);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
