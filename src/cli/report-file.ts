import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './usage-error.js';

/** A file that appears whole or not at all. */
export interface ReportFile {
  write(text: string): void;
  /** Puts the file in its place. Throws UsageError where what was written could not be kept. */
  commit(): void;
  /** Takes away what was written; does nothing after {@link commit}. */
  discard(): void;
}

/**
 * Opens a report file for writing, under another name beside its own, so that a file that cannot be written is found
 * out before anything is run. Throws UsageError.
 */
export function openReportFile(path: string): ReportFile {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing !== undefined && !existing.isFile() && !existing.isDirectory()) return openDevice(path);
  if (existing?.isDirectory() === true) throw unwritable(path, 'it is a folder');
  try {
    if (existing !== undefined) accessSync(path, constants.W_OK);
    const final = existing === undefined ? path : realpathSync(path);
    return openBeside(path, final);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function openBeside(path: string, final: string): ReportFile {
  const temporary = `${final}.${randomBytes(4).toString('hex')}.tmp`;
  const file = openSync(temporary, 'wx', 0o666);
  let failure: unknown = null;
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const discard = (): void => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    write(text) {
      if (failure !== null || !open) return;
      try {
        writeAll(file, text);
      } catch (error) {
        failure = error;
      }
    },
    commit() {
      if (!open) return;
      try {
        if (failure !== null) throw failure;
        close();
        renameSync(temporary, final);
      } catch (error) {
        discard();
        throw unwritable(path, error);
      }
    },
    discard() {
      if (open) discard();
    },
  };
}

/** A pipe, a terminal or the like: there is nothing to rename. */
function openDevice(path: string): ReportFile {
  let file: number;
  try {
    file = openSync(path, 'w');
  } catch (error) {
    throw unwritable(path, error);
  }
  return {
    write(text) {
      try {
        writeAll(file, text);
      } catch {
        // Whoever read from it has gone; the other reports and the verdict are not theirs.
      }
    },
    commit: () => closeSync(file),
    discard: () => undefined,
  };
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function unwritable(path: string, why: unknown): UsageError {
  const code = why instanceof Error && 'code' in why ? String(why.code) : null;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `there is no folder ${dirname(path)}`,
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: `${dirname(path)} is no folder`,
  };
  const reason = code === null ? String(why) : (reasons[code] ?? code);
  return new UsageError(`The file ${path} cannot be written: ${reason}.`);
}
