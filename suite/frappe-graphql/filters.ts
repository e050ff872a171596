import type { Frappe } from './context.js';
import { type Asked, askedFor, type Doctype } from './operation.js';

/** The doctypes of the fixture. */
export const doctypes: readonly Doctype[] = ['ToDo', 'User'];

/** What asks for one doctype alone. */
export function only(doctype: Doctype): Pick<Asked, 'args' | 'doctype'> {
  return { args: `(doctypes: ["${doctype}"])`, doctype };
}

/** A subscription is told of documents of all doctypes, each of which is told to who asks for that one alone. */
export async function admitsAll(
  { client, documents, subscribe }: Frappe,
  asked: Partial<Asked>,
  requirement: string,
): Promise<void> {
  const own = await client('manager');
  for (const doctype of doctypes) await subscribe(own, only(doctype));
  const subscription = await own.subscribes(askedFor(asked), requirement);
  await own.barrier();
  subscription.mustNotBeRefused(requirement);
  // That the first event comes is judged elsewhere.
  for (const doctype of doctypes) await documents.changeOf(own, doctype);
  for (const doctype of doctypes) await subscription.hears(await documents.changeOf(own, doctype), requirement);
}
