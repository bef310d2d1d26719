import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { defineConfig, type Plugin } from "rolldown";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Folder of the package that a bundled module belongs to: packages hold nested package.json without a version. */
function packageOf(moduleId: string): string {
  let folder = dirname(moduleId);
  while (!existsSync(join(folder, "package.json")) || !("version" in manifest(folder)))
    folder = dirname(folder);
  return folder;
}

function licence(folder: string): string {
  const { name, version, license } = manifest(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} ships no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

/** Writes licenses.txt beside the bundle: the MIT and ISC texts must travel with the code they cover. */
function licenses(): Plugin {
  return {
    name: "licenses",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((item) => (item.type === "chunk" ? item.moduleIds : []));
      const folders = new Set(modules.filter((id) => id.includes("/node_modules/")).map(packageOf));
      const source = [...folders]
        .map(licence)
        .sort()
        .join(`\n${"-".repeat(72)}\n\n`);
      this.emitFile({ type: "asset", fileName: "licenses.txt", source });
    },
  };
}

export default defineConfig({
  input: { cli: "src/cli.ts", action: "src/action.ts", report: "src/report.ts" },
  platform: "node",
  tsconfig: false,
  plugins: [licenses()],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    // No hash in the name: it would rename the shared chunk with every change.
    chunkFileNames: "[name].js",
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});
