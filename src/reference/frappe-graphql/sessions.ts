/** Who is logged in. */
export interface Sessions {
  /** Remembers a login, under an id that is its cookie. */
  open(id: string, user: string): void;
  /** The user of the session whose cookie a header `cookie` has; null where there is none. */
  userOf(cookie: string | undefined): string | null;
}

/** `most` are remembered; the oldest one is forgotten for a new one. */
export function createSessions(most: number): Sessions {
  const users = new Map<string, string>();
  return {
    open(id, user) {
      users.set(id, user);
      const [oldest] = users.keys();
      if (users.size > most && oldest !== undefined) users.delete(oldest);
    },
    userOf(cookie = '') {
      const id = sidIn(cookie);
      return id === null ? null : (users.get(id) ?? null);
    },
  };
}

/** The value of the cookie `sid`; null where there is none. */
export function sidIn(cookie: string): string | null {
  for (const pair of cookie.split(';')) {
    const [name = '', ...value] = pair.split('=');
    if (name.trim() === 'sid') return value.join('=').trim();
  }
  return null;
}
