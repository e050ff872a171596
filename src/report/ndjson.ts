import type { Reporter, ReporterContext } from './reporter.js';

/** The events as they are, one JSON text a line. */
export function ndjsonReporter({ write }: Pick<ReporterContext, 'write'>): Reporter {
  return {
    event: (event) => write(`${JSON.stringify(event)}\n`),
    end() {},
  };
}
