import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pullRequestEvent } from "./action-runner.ts";

/** A file by its text, or a folder whose files are laid over the tree. */
export type Change = { readonly [path: string]: string } | { readonly overlay: string };

/** A pull request as a runner finds it: its merge commit is checked out, and the event names both sides. */
export interface CheckedOut {
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly env: Readonly<Record<string, string>>;
  readonly head: string;
  readonly base: string;
}

/** A git repository of its own, with a user and nothing of the machine's settings. */
export class GitRepository {
  readonly folder: string;

  constructor(base: Change) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), "repository-")));
    this.git("init", "--quiet", "--initial-branch", "main");
    this.change(base);
    this.commit("Start");
  }

  git(...argv: readonly string[]): string {
    const nobody = ["-c", "user.name=Dora", "-c", "user.email=dora@shop.test", "-c", "commit.gpgsign=false"];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
    return execFileSync("git", [...nobody, ...argv], { cwd: this.folder, env, encoding: "utf8" }).trim();
  }

  /** Writes files without committing them. */
  change(change: Change): void {
    if (typeof change.overlay === "string") {
      cpSync(change.overlay, this.folder, { recursive: true });
      return;
    }
    for (const [path, text] of Object.entries(change)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Commits everything; gives the commit's SHA. */
  commit(message: string): string {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
    return this.git("rev-parse", "HEAD");
  }

  /** One more commit on a branch, which is made from main when there is none. */
  push(branch: string, change: Change, message = branch): string {
    const known = this.git("branch", "--list", branch) !== "";
    this.git("checkout", "--quiet", ...(known ? [branch] : ["-b", branch, "main"]));
    this.change(change);
    return this.commit(message);
  }

  /** Checks out what GitHub would for a pull request of `branch` into main: the merge of the two. */
  checkOutMerge(branch: string, number: number): CheckedOut {
    const [head, base] = [this.git("rev-parse", branch), this.git("rev-parse", "main")];
    this.git("checkout", "--quiet", "--detach", "main");
    this.git("merge", "--quiet", "--no-ff", "--message", `Merge ${head} into ${base}`, branch);
    const env = {
      GITHUB_SHA: this.git("rev-parse", "HEAD"),
      GITHUB_REF: `refs/pull/${number}/merge`,
      GITHUB_WORKSPACE: this.folder,
    };
    return { event: pullRequestEvent({ number, head, base }), env, head, base };
  }
}
