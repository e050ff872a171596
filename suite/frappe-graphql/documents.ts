import type { Json } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';
import type { Client } from './client.js';
import { at, type Doctype, type Operation } from './operation.js';

/** A document that the suite made, or a user of the fixture. */
export interface Document {
  readonly doctype: Doctype;
  readonly name: string;
}

/** A change that was made, so that its events can be told apart from all others. */
export interface Change extends Document {
  /** What it was changed to: nothing else says this. */
  readonly value: string;
  /** What the document was changed to at other times. */
  others(): readonly string[];
  readonly sent: Frame;
  readonly by: Client;
}

/** The field of a doctype that is changed. */
export const fieldOf: Readonly<Record<Doctype, string>> = { ToDo: 'description', User: 'full_name' };

/** The documents of a take: made and changed by clients. */
export class Documents {
  readonly #take: Take;
  /** The values of each document. */
  readonly #values = new Map<string, string[]>();

  constructor(take: Take) {
    this.#take = take;
  }

  /** Makes a to-do, which is a change as well. */
  async create(by: Client, requirement = 'frappe-graphql/mutation'): Promise<Change> {
    const asked = this.#take.fresh('doc');
    const value = this.#take.fresh('value');
    const doc = JSON.stringify({ doctype: 'ToDo', name: asked, description: value });
    const query = `mutation { saveDoc(doctype: "ToDo", doc: ${literal(doc)}) { doctype name } }`;
    const { sent, data } = await this.#done(by, { query }, requirement, 'saveDoc');
    const told = at(data, 'saveDoc', 'name');
    return this.#changed({ doctype: 'ToDo', name: typeof told === 'string' ? told : asked }, value, sent, by);
  }

  /** Changes a document to a value that nothing else has. */
  async change(by: Client, { doctype, name }: Document, requirement = 'frappe-graphql/mutation'): Promise<Change> {
    const value = this.#take.fresh('value');
    const fields = [`doctype: "${doctype}"`, `name: ${literal(name)}`, `fieldname: "${fieldOf[doctype]}"`];
    const query = `mutation { setValue(${fields.join(', ')}, value: ${literal(value)}) { doctype name value } }`;
    const { sent } = await this.#done(by, { query }, requirement, 'setValue');
    return this.#changed({ doctype, name }, value, sent, by);
  }

  async #done(
    by: Client,
    operation: Operation,
    requirement: string,
    field: string,
  ): Promise<{ readonly sent: Frame; readonly data: Json | undefined }> {
    const demand = { requirement, expected: `an answer with \`${field}\` and no errors` };
    const result = await by.execute(operation, demand);
    const right = result.errors.length === 0 && typeof at(result.data, field, 'name') === 'string';
    if (!right) this.#take.fail(demand, result.frame.text ?? '', [result.sent, result.frame], 'data');
    return result;
  }

  #changed(document: Document, value: string, sent: Frame, by: Client): Change {
    const key = `${document.doctype} ${document.name}`;
    const values = this.#values.get(key) ?? [];
    this.#values.set(key, values);
    values.push(value);
    return { ...document, value, others: () => values.filter((one) => one !== value), sent, by };
  }
}

/** A text as a literal of GraphQL: that of JSON is one. */
export const literal = (text: string): string => JSON.stringify(text);
