// What the database is sent for one request, read from its own log: every statement with its parameters, in order.
import { openSync, readSync, closeSync, statSync } from "node:fs";
import { join } from "node:path";

export class Recorder {
  constructor(installation) {
    this.installation = installation;
    this.file = join(installation.data, "postgres/postgres.log");
  }

  /** Has every statement logged, and learns what the server sends by itself. */
  async start() {
    await this.installation.superuser("alter system set log_statement = 'all'", "alter system set log_line_prefix = '@%p '", "select pg_reload_conf()");
    await new Promise((resolve) => setTimeout(resolve, 300));
    this.idle = new Set((await this.entries(() => new Promise((resolve) => setTimeout(resolve, 2_500)))).map(({ text }) => text));
    for (const text of ["BEGIN", "COMMIT"]) this.idle.delete(text);
  }

  async stop() {
    await this.installation.superuser("alter system reset log_statement", "alter system reset log_line_prefix", "select pg_reload_conf()");
  }

  /** The statements sent while `act` runs. */
  async during(act) {
    return (await this.entries(act)).filter(({ text }) => !this.idle.has(text));
  }

  async entries(act) {
    const from = statSync(this.file).size;
    await act();
    return parse(read(this.file, from));
  }
}

function read(path, from) {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(statSync(path).size - from);
  readSync(file, buffer, 0, buffer.length, from);
  closeSync(file);
  return buffer.toString("utf8");
}

/** Lines of a longer text begin with a tab. */
function parse(log) {
  const found = [];
  for (const entry of log.split(/^@/m).slice(1)) {
    const line = /^\d+ (LOG|DETAIL|ERROR): {2}([^]*)$/.exec(entry.trimEnd());
    if (!line) continue;
    const [, level, said] = line;
    if (level === "ERROR") throw new Error(`a statement failed while it was recorded: ${said}`);
    const text = said.replace(/\n\t/g, "\n");
    const statement = /^(?:statement|execute [^:]*): ([^]*)$/.exec(text);
    if (level === "LOG" && statement) found.push({ text: statement[1].trim(), parameters: [] });
    else if (level === "DETAIL" && /^parameters: /i.test(text) && found.length) found.at(-1).parameters = parameters(text.slice(12));
  }
  return found;
}

/** `$1 = 'it''s', $2 = NULL` as values. */
function parameters(text) {
  return [...text.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')(?:, |$)/g)].map(([, value]) => value?.replaceAll("''", "'") ?? null);
}
