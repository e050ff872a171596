import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Says in other words what is wrong',
  takes: ['texts of errors'],
  rules: {
    unknownPk: () => error(404, 'Nicht gefunden: ⚠'),
    unknownAction: () => error(405, ''),
    missingAction: () => error(400, 'Was?', 'Wie bitte?'),
    faultText: (field, fault) => `${field.name}: ${fault}`,
  },
});
