import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { protocols } from '../protocols.js';
import { listCapabilities } from './catalogue.js';
import type { Command } from './command.js';
import { chosenProtocols } from './subjects.js';
import { loadSuites, suiteFor } from './suites.js';
import { targetTemplate } from './template.js';
import { UsageError } from './usage-error.js';

/** `wireproof init`: a target file to start from. */
export const command: Command = {
  usage: 'init <protocol> [--output <file>]',
  summary: 'Writes a target file with comments, to be filled in. An existing file is never overwritten.',
  options: { output: { value: '<file>', help: 'where to (default: target.jsonc)' } },
  async run(args, around) {
    const [protocol, ...others] = chosenProtocols(args.positionals);
    if (protocol === undefined || others.length > 0) {
      throw new UsageError(`Name one protocol: wireproof init ${protocols.map(({ id }) => id).join('|')}`);
    }
    const { suite, requirements } = suiteFor(await loadSuites([protocol]), protocol);
    const path = args.one('output') ?? 'target.jsonc';
    const text = targetTemplate(protocol, listCapabilities(suite, requirements), suite);
    try {
      writeFileSync(resolve(around.cwd, path), text, { flag: 'wx' });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EEXIST')
        throw new UsageError(`${path} exists already; it is left as it is. \`--output\` names another.`);
      throw new UsageError(`${path} cannot be written: ${String(code ?? error)}.`);
    }
    around.stdout.write(
      [
        `${path} is written. Set its url, then:`,
        `  wireproof doctor --target ${path}    what the server has of the fixture`,
        `  wireproof test --target ${path}      judge it`,
        '',
      ].join('\n'),
    );
    return 0;
  },
};
