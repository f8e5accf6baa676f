// Both clients made from a fresh server's own document, compiled and run: each books, pays, writes and reviews.
// Usage: node clients/try.mjs BINARY FOLDER (where the generators are installed)
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "../end2end/house.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [binary, folder] = process.argv.slice(2);
const out = mkdtempSync(join(tmpdir(), "edustream-clients-"));
const { base, close } = await open(binary);

/** Runs a program to its end; what it wrote. */
function run(program, args, options = {}) {
  const ended = spawnSync(program, args, { encoding: "utf8", ...options });
  if (ended.status !== 0) throw new Error(`${program} ${args.slice(0, 2).join(" ")}: ${(ended.stderr || ended.stdout || String(ended.error)).slice(-2_000)}`);
  return ended.stdout;
}
async function asked(path) {
  const answer = await fetch(base + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return answer.json();
}

/** The first that works: not everybody of the demo has a lesson without a review. */
function first(tries) {
  let last;
  for (const act of tries) try { return act(); } catch (error) { last = error; }
  throw last;
}

let failed = 0;
try {
  const document = join(out, "openapi.json");
  writeFileSync(document, JSON.stringify(await asked("/api/v1/openapi.json")));
  run(join(here, "..", "scripts", "clients.sh"), ["make", document, out]);

  const typescript = join(out, "typescript");
  cpSync(join(here, "typescript"), typescript, { recursive: true });
  symlinkSync(join(folder, "node_modules"), join(typescript, "node_modules"));
  writeFileSync(join(typescript, "package.json"), JSON.stringify({ type: "module" }));
  run(join(folder, "node_modules", ".bin", "tsc"), ["--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "--types", "node", "lesson.ts"], { cwd: typescript });
  const python = join(out, "package");
  mkdirSync(python);
  cpSync(join(out, "python"), join(python, "edustream"), { recursive: true });
  cpSync(join(here, "python", "lesson.py"), join(python, "lesson.py"));

  const programs = {
    typescript: (...args) => run("node", [join(typescript, "lesson.js"), base, ...args]),
    python: (...args) => run(join(folder, "python", "bin", "python"), [join(python, "lesson.py"), base, ...args]),
  };
  for (const [index, [name, program]] of Object.entries(programs).entries()) {
    try {
      const student = (number) => [`student-${number}@demo.test`, "Demo-2026!"];
      const lesson = JSON.parse(program(...student(131 + index), "book"));
      if (lesson.state !== "SCHEDULED") throw new Error(`booked, and ${lesson.state}`);
      const written = JSON.parse(first([...Array(12).keys()].map((n) => () => program(...student(101 + index * 12 + n), "review"))));
      if (written.rating !== 5) throw new Error(`reviewed, and ${written.rating}`);
      console.log(`  ok    the ${name} client books, pays, writes and reviews`);
    } catch (error) { failed++; console.log(`  FAIL  the ${name} client\n        ${error.message}`); }
  }
} catch (error) { failed++; console.error(error.message); }
finally { await close(); rmSync(out, { recursive: true, force: true }); }
process.exit(failed ? 1 : 0);
