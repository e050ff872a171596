import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import type { Client } from './client.js';
import { at, type Doctype, type Operation, type Result } from './operation.js';
import { credentialsOf, type Who } from './place.js';

/** A document that the suite made, or a user of the fixture. */
export interface Document {
  readonly doctype: Doctype;
  readonly name: string;
}

/** A change that was made, so that its events can be told apart from all others. */
export interface Change extends Document {
  /** What it was changed to: nothing else says this. */
  readonly value: string;
  /** What the document was changed to before that. */
  readonly earlier: readonly string[];
  /** What the document was changed to after that. */
  later(): readonly string[];
  readonly sent: Frame;
  /** The answer to it. */
  readonly answered: Frame;
  readonly by: Client;
}

/** The field of a doctype that is changed. */
export const fieldOf: Readonly<Record<Doctype, string>> = { ToDo: 'description', User: 'full_name' };

/** The documents of a take: made and changed by clients. */
export class Documents {
  /** All changes that were made, oldest first. */
  readonly changes: Change[] = [];
  readonly #take: Take;

  constructor(take: Take) {
    this.#take = take;
  }

  /** Makes a to-do, which is a change as well. */
  async create(by: Client, requirement = 'frappe-graphql/mutation'): Promise<Change> {
    const asked = this.#take.fresh('doc');
    const value = this.#take.fresh('value');
    const doc = JSON.stringify({ doctype: 'ToDo', name: asked, description: value });
    const query = `mutation { saveDoc(doctype: "ToDo", doc: ${literal(doc)}) { doctype name } }`;
    const done = await this.#done(by, { query }, requirement, 'saveDoc');
    const told = at(done.data, 'saveDoc', 'name');
    return this.#changed({ doctype: 'ToDo', name: typeof told === 'string' ? told : asked }, value, done, by);
  }

  /** Changes a document, to a value that nothing else has where none is given. */
  async change(
    by: Client,
    { doctype, name }: Document,
    requirement = 'frappe-graphql/mutation',
    value = this.#take.fresh('value'),
  ): Promise<Change> {
    const fields = [`doctype: "${doctype}"`, `name: ${literal(name)}`, `fieldname: "${fieldOf[doctype]}"`];
    const query = `mutation { setValue(${fields.join(', ')}, value: ${literal(value)}) { doctype name value } }`;
    const done = await this.#done(by, { query }, requirement, 'setValue');
    return this.#changed({ doctype, name }, value, done, by);
  }

  /** Makes a to-do, or changes the user who asks. */
  changeOf(by: Client, doctype: Doctype): Promise<Change> {
    return doctype === 'ToDo' ? this.create(by) : this.change(by, userDocument(this.#take.target, by.who));
  }

  /** A to-do is as it was changed: read in the answer to a change of another field. */
  async keeps(by: Client, { name, value, sent }: Change, requirement = 'frappe-graphql/mutation'): Promise<void> {
    const args = `doctype: "ToDo", name: ${literal(name)}, fieldname: "status", value: "Open"`;
    const query = `mutation { setValue(${args}) { name doc { ... on ToDo { description } } } }`;
    const { data, frame } = await this.#done(by, { query }, requirement, 'setValue');
    const demand = { requirement, expected: `the to-do with the \`description\` ${value}` };
    const told = at(data, 'setValue', 'doc', 'description');
    this.#take.check(demand, told === value, frame.text ?? '', [sent, frame]);
  }

  async #done(by: Client, operation: Operation, requirement: string, field: string): Promise<Result> {
    const demand = { requirement, expected: `an answer with \`${field}\` and no errors` };
    const result = await by.execute(operation, demand);
    const right = result.errors.length === 0 && typeof at(result.data, field, 'name') === 'string';
    if (!right) this.#take.fail(demand, result.frame.text ?? '', [result.sent, result.frame], 'data');
    return result;
  }

  #changed(document: Document, value: string, { sent, frame }: Result, by: Client): Change {
    const before = this.changes.length;
    const isSame = ({ doctype, name }: Document): boolean => doctype === document.doctype && name === document.name;
    const others = (changes: readonly Change[]): readonly string[] =>
      changes.flatMap((one) => (isSame(one) && one.value !== value ? [one.value] : []));
    const earlier = others(this.changes);
    const later = (): readonly string[] => others(this.changes.slice(before + 1));
    const change = { ...document, value, earlier, later, sent, answered: frame, by };
    this.changes.push(change);
    return change;
  }
}

/** The document that a user of the fixture is. */
export function userDocument(target: ResolvedTarget, who: Who): Document {
  return { doctype: 'User', name: credentialsOf(target, who === 'manager' ? 'manager' : 'user').usr };
}

/** A text as a literal of GraphQL: that of JSON is one. */
export const literal = (text: string): string => JSON.stringify(text);
