import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Config } from "../config.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

const NEEDED_NODE = 24;
const MEGABYTE = 1024 * 1024;

/** Is this the Node that the program was written for? */
export function examineNode(): Finding {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= NEEDED_NODE) return ok(`Node ${process.versions.node}.`);
  return wrong(
    `Node ${process.versions.node} is too old. Start with npm start, which brings Node ${NEEDED_NODE} along.`,
  );
}

/** May this user write the data folder, and is there room? */
export function examineDataFolder({ dataFolder }: Config): Finding[] {
  const nearest = nearestExisting(dataFolder);
  if (!statSync(nearest).isDirectory())
    return [wrong(`${nearest} is a file, and the data needs a folder. Name another one with CROQUETTE_DATA.`)];
  if (!isWritable(nearest)) {
    return [
      wrong(
        `The data folder ${dataFolder} cannot be written by this user. Change its owner, or name another one with CROQUETTE_DATA.`,
      ),
    ];
  }
  const place =
    nearest === dataFolder
      ? ok(`Data folder ${dataFolder}.`)
      : ok(`Data folder ${dataFolder} (the first start makes it).`);
  return [place, examineSpace(nearest)];
}

function examineSpace(folder: string): Finding {
  const { bavail, bsize, files, ffree } = statfsSync(folder);
  return describeSpace({ megabytes: Math.floor((bavail * bsize) / MEGABYTE), files, freeFiles: ffree });
}

interface Space {
  readonly megabytes: number;
  /** How many files the disk can hold; 0 where it sets no limit. */
  readonly files: number;
  readonly freeFiles: number;
}

/** Whether what is free on the disk of the data folder is enough. */
export function describeSpace({ megabytes, files, freeFiles }: Space): Finding {
  if (megabytes < 1) return wrong("The disk of the data folder is full: no answer can be stored. Free some space.");
  if (files > 0 && freeFiles === 0) {
    return wrong(
      "The disk of the data folder takes no more files, though it has space left: no answer can be stored. Delete files that are not needed.",
    );
  }
  if (megabytes < 200)
    return wrong(
      `Only ${megabytes} MB are free on the disk of the data folder: answers will soon be refused. Free some space.`,
    );
  if (megabytes < 2_000)
    return note(`${megabytes} MB are free on the disk of the data folder. That is enough for now, but not for long.`);
  return ok(`${Math.floor(megabytes / 1024)} GB free for data.`);
}

/** The folder itself, or the nearest above it that is there. */
export function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

/** Whether this user may make and change what lies in the data folder. */
export function mayUse(dataFolder: string): boolean {
  const nearest = nearestExisting(dataFolder);
  return statSync(nearest).isDirectory() && isWritable(nearest);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
