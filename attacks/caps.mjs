// What strangers make a server keep has an end: series of metrics, kept forms, connections, bodies.
import { readFileSync } from "node:fs";
import net from "node:net";
import { raw } from "./wire.mjs";

const FORMS_MAX = 2_000;

export async function attack(house, held) {
  await Promise.all([slow(house, held), series(house, held)]);
  await forms(house, held);
  await bodies(house, held);
}

const resident = (house) => {
  const status = readFileSync(`/proc/${house.installation.server.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};

/** Methods and addresses that nobody else uses make no series and cost no memory. */
async function series(house, held) {
  const size = async () => (await house.ask("GET", "/metrics")).text.length;
  const [before, memory] = [await size(), resident(house)];
  for (let batch = 0; batch < 20 * house.long; batch++) {
    const lines = Array.from({ length: 250 }, (_, at) => {
      const name = `N${String(batch * 250 + at).padStart(6, "0")}`;
      return `${name} /x-${name}/${name} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n`;
    });
    await raw(house.installation.port, lines.join(""), 300);
  }
  const [grown, heavier] = [(await size()) - before, resident(house) - memory];
  held(`/metrics grew by ${grown} bytes`, grown < 20_000);
  held(`memory grew by ${heavier.toFixed(0)} MB`, heavier < 80);
}

/** Refused forms of strangers are kept up to a number. */
async function forms(house, held) {
  const headers = { origin: house.origin, accept: "text/html" };
  for (let batch = 0; batch < 75 * house.long; batch++) {
    await Promise.all(Array.from({ length: 32 }, () => house.ask("POST", "/rpc/identity/login",
      { form: { email: crypto.randomUUID(), password: "", next: "x".repeat(2_000) }, headers })));
  }
  const kept = Number(await house.sql("select count(*) from form_flashes"));
  held(`${kept} forms of strangers are kept`, kept > 0 && kept <= FORMS_MAX * 1.1);
}

/** Clients that say a byte at times do not keep a place for ever. */
async function slow(house, held) {
  const open = Array.from({ length: 40 }, () => new Promise((resolve) => {
    const socket = net.connect({ port: house.installation.port, host: "127.0.0.1" });
    let drip;
    const began = performance.now();
    const done = () => {
      clearInterval(drip);
      socket.destroy();
      resolve((performance.now() - began) / 1000);
    };
    socket.on("error", done);
    socket.on("close", done);
    socket.on("end", done);
    socket.on("data", () => {});
    socket.write("POST /api/v1/auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
    drip = setInterval(() => socket.write("x"), 1_000);
    setTimeout(done, 40_000);
  }));
  for (const seconds of await Promise.all(open)) held(`a slow client was let be for ${seconds.toFixed(0)} s`, seconds < 30);
}

/** Bodies that are large, deep, or say another length than they have. */
async function bodies(house, held) {
  const token = house.thieves.student.access_token;
  const headers = { "content-type": "application/json" };
  const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, at]));
  for (const [what, bytes] of [
    ["deep", `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`],
    ["deep list", `${"[".repeat(30_000)}${"]".repeat(30_000)}`],
    ["wide", JSON.stringify(keys)],
    ["large", JSON.stringify({ email: "x".repeat(8 << 20) })],
    ["number", `{"amount":${"9".repeat(50_000)}}`],
    ["twice", '{"email":"a@b.c","email":"d@e.f"}'],
    ["not text", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ]) {
    for (const path of ["/api/v1/auth/login", "/api/v1/bookings", "/api/v1/payments/wallet/topup"]) {
      const began = performance.now();
      const { status } = await house.ask("POST", path, { raw: bytes, headers, token, key: true });
      // A server that closes on a body it will not read is a refusal, too.
      held(`${what} at ${path}: ${status}`, status === 0 ? Buffer.byteLength(bytes) > 16_000 : status >= 400 && status < 500);
      held(`${what} at ${path} took long`, performance.now() - began < 5_000);
    }
  }
  const many = await Promise.all(Array.from({ length: 60 }, () => house.ask("GET", `/tutors?q=${encodeURIComponent("a ".repeat(90))}`)));
  held("searches of many words broke it", many.every(({ status }) => status > 0 && (status < 500 || status === 503)));
}
