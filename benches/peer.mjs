// The peer (benches/peers): a plain FastAPI service over the same cluster, for the ratio of what we do to what one would do without us.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./installation.mjs";

const ENVIRONMENT = process.env.EDUSTREAM_PEER_ENV ?? "";

export class Peer {
  /** Started on the installation's cluster, its tables filled from ours; undefined when its environment is not installed. */
  static async start(installation) {
    const uvicorn = join(ENVIRONMENT, "bin/uvicorn");
    if (!ENVIRONMENT || !existsSync(uvicorn)) return undefined;
    await installation.superuser("-f", "benches/peers/schema.sql");
    const peer = new Peer();
    peer.port = await freePort();
    const options = ["app:app", "--app-dir", "benches/peers", "--host", "127.0.0.1", "--port", String(peer.port), "--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning"];
    const env = { ...process.env, PEER_DATABASE: installation.url.replace("edustream_owner", "postgres"), PYTHONDONTWRITEBYTECODE: "1" };
    peer.process = spawn(uvicorn, options, { env, stdio: ["ignore", installation.log, installation.log] });
    process.once("exit", () => peer.stop());
    await peer.ready();
    return peer;
  }

  async ready() {
    for (let tries = 0; tries < 200; tries++) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/tutors/00000000-0000-7000-8000-000000000000`).catch(() => undefined);
      if (answer?.status === 404) return;
      if (this.process.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the peer did not become ready");
  }

  stop() {
    if (this.process.exitCode === null) this.process.kill("SIGKILL");
  }
}
