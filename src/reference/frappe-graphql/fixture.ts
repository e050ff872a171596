import { documentLimits } from './documents.js';
import type { SiteOptions } from './site.js';

/** What the suite expects a subject to have loaded. */
export const fixture: SiteOptions = {
  doctypes: { User: ['email', 'full_name'], ToDo: ['description', 'status', 'fails'] },
  users: {
    'conformance@example.com': {
      pwd: 'conformance',
      isManager: false,
      fields: { email: 'conformance@example.com', full_name: 'Conformance' },
    },
    Administrator: {
      pwd: 'admin',
      isManager: true,
      fields: { email: 'admin@example.com', full_name: 'Administrator' },
    },
  },
  failing: { doctype: 'ToDo', field: 'fails' },
  defaultUser: 'conformance@example.com',
  limits: documentLimits,
};
