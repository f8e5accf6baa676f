// A second server whose conversation with the database passes through here and is counted: how often it waits for an answer, and how many statements run.
import net from "node:net";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ended, freePort } from "./installation.mjs";

/** Kinds of messages of Postgres' protocol: a client waits after Sync and Query; Execute and Query run a statement. */
const SYNC = 0x53, QUERY = 0x51, EXECUTE = 0x45;
/** What a client may ask before its first message. */
const ASKS_FOR_TLS = 80877103;

export class Counted {
  /** Started on the installation's cluster, without a worker; the installation's own server has to run. */
  static async start(installation) {
    const counted = new Counted();
    const data = join(installation.data, "counted");
    mkdirSync(data);
    chmodSync(data, 0o755);
    const url = new URL(installation.url.replace("postgres:///", "postgres://local/"));
    await counted.listen(join(data, ".s.PGSQL.5432"), join(url.searchParams.get("host"), ".s.PGSQL.5432"));
    url.searchParams.set("host", data);
    counted.port = await freePort();
    const own = { EDUSTREAM_ADDR: `127.0.0.1:${counted.port}`, EDUSTREAM_DATA_DIR: data, DATABASE_URL: String(url).replace("postgres://local/", "postgres:///") };
    counted.server = await installation.launch(["--no-worker"], { ...installation.env(), ...own });
    process.once("exit", () => counted.server.exitCode === null && counted.server.kill("SIGKILL"));
    return counted;
  }

  listen(path, cluster) {
    this.trips = this.statements = 0;
    this.gate = net.createServer((client) => {
      const database = net.connect(cluster);
      const count = counter((kind) => this.note(kind));
      client.on("data", (bytes) => (count(bytes), database.write(bytes)));
      database.on("data", (bytes) => client.write(bytes));
      for (const [one, other] of [[client, database], [database, client]]) {
        one.on("error", () => other.destroy());
        one.on("close", () => other.destroy());
      }
    });
    return new Promise((resolve) => this.gate.listen(path, resolve));
  }

  note(kind) {
    if (kind === SYNC || kind === QUERY) this.trips++;
    if (kind === EXECUTE || kind === QUERY) this.statements++;
  }

  /** What passes while `act` runs. */
  async during(act) {
    const before = { trips: this.trips, statements: this.statements };
    await act();
    return { trips: this.trips - before.trips, statements: this.statements - before.statements };
  }

  async stop() {
    await ended(this.server);
    this.gate.close();
  }
}

/** Calls `note` with the kind of each message; those that open a connection have none. */
function counter(note) {
  let kept = Buffer.alloc(0), first = true;
  return (bytes) => {
    kept = Buffer.concat([kept, bytes]);
    for (;;) {
      const head = first ? 0 : 1;
      if (kept.length < head + 4) return;
      const length = head + kept.readInt32BE(head);
      if (kept.length < length) return;
      if (!first) note(kept[0]);
      first &&= length === 8 && kept.readInt32BE(4) === ASKS_FOR_TLS;
      kept = kept.subarray(length);
    }
  };
}
