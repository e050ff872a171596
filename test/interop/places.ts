import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Profile = 'documented' | 'upstream';

/** A server that is judged: a folder with a target file and `interop.json`. */
export interface Place {
  /** The folder's name: the protocol's id, or it and a word. */
  readonly name: string;
  readonly folder: string;
  readonly target: string;
  readonly title: string;
  readonly profiles: readonly Profile[];
  /** Whether what it needs is there. */
  readonly installed: boolean;
}

/** A server that somebody else has published. */
export interface Published extends Place {
  /** The findings that are known, by profile. */
  baseline(profile: Profile): string;
}

/** A mistake that can be switched on, and the requirement that has to notice it. */
export interface Bug {
  readonly name: string;
  readonly requirement: string;
}

/** A server that was written from the specification by somebody who knew neither the suite nor the reference. */
export interface Independent extends Place {
  /** The variable of the environment that switches a bug on. */
  readonly bugVariable: string;
  readonly bugs: readonly Bug[];
}

interface Description {
  readonly title: string;
  /** What is there once it was set up. */
  readonly installed: string;
  readonly profiles: readonly Profile[];
  readonly bugVariable?: string;
  readonly bugs?: Readonly<Record<string, string>>;
}

export function publishedServers(root: string): readonly Published[] {
  return places(join(root, 'peers')).map(({ place }) => ({
    ...place,
    baseline: (profile) => join(root, 'baselines', `${place.name}.${profile}.json`),
  }));
}

export function independentServers(root: string): readonly Independent[] {
  return places(join(root, 'subjects')).map(({ place, description }) => ({
    ...place,
    bugVariable: description.bugVariable ?? 'SUBJECT_BUG',
    bugs: Object.entries(description.bugs ?? {}).map(([name, requirement]) => ({ name, requirement })),
  }));
}

function places(root: string): readonly { readonly place: Place; readonly description: Description }[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, name);
      const description: Description = JSON.parse(readFileSync(join(folder, 'interop.json'), 'utf8'));
      const { title, profiles } = description;
      const installed = existsSync(join(folder, description.installed));
      return { place: { name, folder, target: join(folder, 'target.jsonc'), title, profiles, installed }, description };
    });
}
