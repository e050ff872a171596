import { admits, hasStar, type Room } from './rooms.js';

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

/** The requirement that speaks of the nearest wrong reading that would admit the room. */
function whyRefused(allowed: readonly Room[], room: Room): string {
  const names = Object.keys(room);
  const fits = (one: Room, name: string): boolean => one[name] === '*' || one[name] === room[name];
  const smaller = allowed.find(
    (one) => hasKeys(room, Object.keys(one)) && Object.keys(one).every((name) => fits(one, name)),
  );
  if (smaller !== undefined) return hasStar(smaller) ? 'high-templar/star-keys' : 'high-templar/room-more';
  const larger = allowed.find((one) => hasKeys(one, names) && names.every((name) => fits(one, name)));
  if (larger !== undefined) return hasStar(larger) ? 'high-templar/star-keys' : 'high-templar/room-fewer';
  const alike = allowed.filter((one) => hasKeys(one, names) && Object.keys(one).length === names.length);
  const isAsked = (one: Room): boolean => names.every((name) => room[name] === '*' || fits(one, name));
  if (alike.some(isAsked)) return 'high-templar/star-asked';
  if (alike.length > 1 && names.every((name) => alike.some((one) => fits(one, name)))) return 'high-templar/room-mixed';
  if (alike.length > 0) return alike.some(hasStar) ? 'high-templar/star-others' : 'high-templar/room-value';
  return 'high-templar/subscribe-refused';
}

function hasKeys(room: Room, names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(room, name));
}
