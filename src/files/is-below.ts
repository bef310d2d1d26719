import { sep } from "node:path";

/** Whether an absolute path lies in a folder, at any depth; the folder itself does not. No link is followed. */
export function isBelow(path: string, folder: string): boolean {
  return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
