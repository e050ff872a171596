import type { Json } from '../../base/json.js';
import type { FrappeGraphqlLimits } from './limits.js';
import type { Rules } from './model.js';

/** Looks at a name and a password. Resolves to the user whose they are; null is nobody. */
export type LogIn = (by: 'http' | 'init', usr: Json | undefined, pwd: Json | undefined) => Promise<string | null>;

/** What logging in needs of the server, and of its owner. */
export interface LogInOptions {
  readonly rules: Rules;
  readonly limits: FrappeGraphqlLimits;
  check(usr: string, pwd: string): string | null | Promise<string | null>;
  /** Somebody has logged in. */
  told(user: string): void;
}

export function createLogIn({ rules, limits, check, told }: LogInOptions): LogIn {
  const isName = (value: Json | undefined): value is string => typeof value === 'string' && value.length <= limits.name;
  return async (by, usr, pwd) => {
    if (!isName(usr) || !isName(pwd)) return null;
    const user = await check(usr, pwd);
    if (rules.tellsLogin(by, user !== null)) told(user ?? usr);
    return user;
  };
}
