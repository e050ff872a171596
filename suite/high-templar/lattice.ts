import { admits, type Room } from './rooms.js';

/** What must become of a `subscribe`, and the requirement that says why. */
export interface Admission {
  readonly admitted: boolean;
  readonly requirement: string;
}

/** The permission lattice, written from the spec: one allowed room with the same keys and each value equal, or `*`. */
export function admissionOf(allowed: readonly Room[], room: Room): Admission {
  const admitting = allowed.find((one) => admits(one, room));
  if (admitting !== undefined) return { admitted: true, requirement: whyAdmitted(admitting, room) };
  return { admitted: false, requirement: whyRefused(allowed, room) };
}

function whyAdmitted(allowed: Room, room: Room): string {
  const stars = Object.keys(allowed).filter((name) => allowed[name] === '*');
  if (stars.length === 0) return 'high-templar/subscribe';
  return stars.every((name) => room[name] === '*') ? 'high-templar/star-itself' : 'high-templar/star-any';
}

/** The requirement that the nearest wrong reading would break. */
function whyRefused(allowed: readonly Room[], room: Room): string {
  const names = Object.keys(room);
  const isStarred = (one: Room): boolean => Object.values(one).includes('*');
  const fits = (one: Room, name: string): boolean => one[name] === '*' || one[name] === room[name];
  const sameKeys = allowed.filter((one) => hasKeys(one, names) && Object.keys(one).length === names.length);
  if (sameKeys.length > 1 && names.every((name) => sameKeys.some((one) => fits(one, name))))
    return 'high-templar/room-mixed';
  const asked = sameKeys.some((one) => names.every((name) => room[name] === '*' || fits(one, name)));
  if (asked) return 'high-templar/star-asked';
  if (sameKeys.length > 0) return sameKeys.some(isStarred) ? 'high-templar/star-others' : 'high-templar/room-value';
  const larger = allowed.find((one) => hasKeys(one, names));
  if (larger !== undefined) return isStarred(larger) ? 'high-templar/star-keys' : 'high-templar/room-fewer';
  const smaller = allowed.find((one) => hasKeys(room, Object.keys(one)));
  if (smaller !== undefined) return isStarred(smaller) ? 'high-templar/star-keys' : 'high-templar/room-more';
  return 'high-templar/subscribe-refused';
}

function hasKeys(room: Room, names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(room, name));
}
