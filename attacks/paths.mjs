// What lies outside of the files of the site is asked for by its way there.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { raw } from "./wire.mjs";

const UP = ["..", "%2e%2e", "%2E%2e", ".%2e", "%252e%252e", "..%00", "%c0%ae%c0%ae", "..;", "\u2025", "..%0d%0a", "....//.."];
const SLASH = ["/", "%2f", "%2F", "%5c", "\\", "%252f", "//", "/./", "%c0%af"];

export async function attack(house, held) {
  const { data, port } = house.installation;
  const secret = `secret-${crypto.randomUUID()}`;
  writeFileSync(join(data, "secret.txt"), secret);
  const roots = ["/", "/pkg/", "/fonts/", "/media/", "/assets/", "/api/v1/", "/subjects/", ...house.rows
    .filter((row) => row.kind === "media").map((row) => row.path.replace(/\{.*$/, ""))];
  const ways = [...new Set(roots)].flatMap((root) => UP.flatMap((up) => SLASH.flatMap((slash) =>
    [["secret.txt", 1], ["secret.txt", 2], ["etc/passwd", 9]].map(([file, depth]) =>
      `${root}${Array(depth).fill(up).join(slash)}${slash}${file.replaceAll("/", slash)}`))));
  ways.push("/etc/passwd", "//etc/passwd", "/%2fetc/passwd", "/file:///etc/passwd", "/.env", "/.git/config",
    "/postgres/cluster/PG_VERSION", "/pkg", "/pkg/.", "/%00", "/pkg/%00.css", "/CON", "/pkg/edustream.css/..%2f..%2fsecret.txt");
  for (let at = 0; at < ways.length; at += 24) {
    await Promise.all(ways.slice(at, at + 24).map(async (way) => {
      const bytes = `GET ${way} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`;
      const answer = await raw(port, Buffer.from(bytes), 5_000);
      const leaks = answer.includes(secret) || answer.includes("root:x:") || answer.includes("[core]");
      held(`${way}: ${answer.slice(0, 40)}`, !leaks && !/^HTTP\/1\.1 5/.test(answer));
    }));
  }
}
