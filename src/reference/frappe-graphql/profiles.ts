import type { Profile } from '../endpoint.js';
import type { Rules } from './model.js';
import { documented } from './rules.js';
import { upstream } from './upstream.js';

export const profiles: Readonly<Record<Profile, Rules>> = { documented, upstream };
