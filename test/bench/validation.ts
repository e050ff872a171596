import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alternate, type Measure, microseconds } from './measure.js';
import { root } from './servers.js';
import type { Spoken } from './spoken.js';

const repeats = 100;

/** Every valid message of the examples: validated, and parsed from its text. */
export const validation = ({ protocol, validators }: Spoken): Measure => ({
  title: `${protocol}: validation / JSON.parse`,
  goal: { atMost: 0.15 },
  async measure() {
    const messages = examples(protocol, validators);
    const { first, second, ratio } = await alternate(
      () =>
        timedOver(() => {
          let found = 0;
          for (const { validate, value } of messages) found += validate(value).length;
          if (found > 0) throw new Error('a valid example is invalid');
        }),
      () =>
        timedOver(() => {
          let found = 0;
          for (const { text } of messages) found += JSON.parse(text) === null ? 1 : 0;
          if (found > 0) throw new Error('an example is null');
        }),
      200,
    );
    const count = messages.length * repeats;
    const detail = `${microseconds(first, count)} to ${microseconds(second, count)} a message, ${messages.length} messages`;
    return { kind: 'ratio', ratio, detail };
  },
});

function timedOver(work: () => void): number {
  const begun = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) work();
  return performance.now() - begun;
}

interface Example {
  readonly text: string;
  readonly value: unknown;
  readonly validate: (value: unknown) => readonly unknown[];
}

/** The valid examples of all message schemas, each with the validator of its schema. */
function examples(protocol: string, validators: object): readonly Example[] {
  const byName = new Map<string, Example['validate']>(Object.entries(validators));
  const folder = join(root, 'schemas', protocol);
  const valid = join(folder, 'examples/valid');
  return readdirSync(valid).map((file) => {
    const schema = `${file.slice(0, file.indexOf('.'))}.schema.json`;
    const { title } = JSON.parse(readFileSync(join(folder, schema), 'utf8'));
    const validate = byName.get(`validate${title}`);
    if (validate === undefined) throw new Error(`there is no validator of ${schema}`);
    // As it comes over a wire: without the white space of the file.
    const text = JSON.stringify(JSON.parse(readFileSync(join(valid, file), 'utf8')));
    return { text, value: JSON.parse(text), validate };
  });
}
