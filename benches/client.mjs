// A small HTTP/1.1 client over keep-alive sockets. On two cores the one who measures must cost little: node's own client takes as much processor time for a
// request as the server it asks. Knows what this server sends: Content-Length or chunks.
import net from "node:net";

const HEAD_END = Buffer.from("\r\n\r\n");

/** The bytes of a request; made once when it is sent often. */
export function requestOf(method, path, { body, headers = {} } = {}) {
  const payload = body === undefined ? "" : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, "host: 127.0.0.1", ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  if (payload) lines.push("content-type: application/json", `content-length: ${Buffer.byteLength(payload)}`);
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${payload}`);
}

/** One connection, one request at a time. */
class Connection {
  constructor(port) {
    this.buffer = Buffer.alloc(0);
    this.socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
    this.socket.on("data", (part) => this.take(part));
    this.socket.on("error", (error) => this.fail(error));
    this.socket.on("close", () => this.fail(new Error("the server closed the connection")));
  }

  ask(bytes) {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  take(part) {
    this.buffer = this.buffer.length ? Buffer.concat([this.buffer, part]) : part;
    const answer = parse(this.buffer);
    if (!answer) return;
    this.buffer = Buffer.alloc(0);
    const { resolve } = this.waiting;
    this.waiting = undefined;
    resolve(answer);
  }

  fail(error) {
    this.closed = true;
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}

/** The answer in the buffer, or undefined while some of it is missing. */
function parse(buffer) {
  const end = buffer.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = buffer.toString("latin1", 0, end).toLowerCase();
  const status = Number(head.slice(9, 12));
  const start = end + HEAD_END.length;
  const length = /\r\ncontent-length: (\d+)/.exec(head);
  if (length) return buffer.length >= start + Number(length[1]) ? { status, body: buffer.subarray(start, start + Number(length[1])) } : undefined;
  if (!head.includes("\r\ntransfer-encoding: chunked")) return { status, body: Buffer.alloc(0) };
  const tail = buffer.length - 5;
  return tail >= start && buffer.toString("latin1", tail) === "0\r\n\r\n" ? dechunked(buffer, start, status) : undefined;
}

function dechunked(buffer, start, status) {
  const parts = [];
  for (let at = start; ; ) {
    const line = buffer.indexOf("\r\n", at);
    const size = line < 0 ? NaN : parseInt(buffer.toString("latin1", at, line), 16);
    if (Number.isNaN(size) || line + 4 + size > buffer.length) return undefined;
    if (size === 0) return { status, body: Buffer.concat(parts) };
    parts.push(buffer.subarray(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
}

/** As many connections as there are requests at once. */
export class Client {
  constructor(port) {
    this.port = port;
    this.all = [];
    this.free = [];
  }

  /** Sends what `requestOf` made. */
  async send(bytes) {
    let connection = this.free.pop();
    while (connection?.closed) connection = this.free.pop();
    if (!connection) this.all.push((connection = new Connection(this.port)));
    const answer = await connection.ask(bytes);
    this.free.push(connection);
    return answer;
  }

  request(method, path, rest) {
    return this.send(requestOf(method, path, rest));
  }

  /** The parsed body; throws on anything but 200 and 201. */
  async json(method, path, rest) {
    const { status, body } = await this.request(method, path, rest);
    if (status !== 200 && status !== 201) throw new Error(`${method} ${path} answered ${status}: ${body}`);
    return JSON.parse(body);
  }

  close() {
    for (const { socket } of this.all) socket.destroy();
  }
}

/** As many as possible from a fixed number of connections; `act` says whether it was one. Answers how many and in how many seconds. */
export async function closed(connections, seconds, act) {
  const began = performance.now();
  let done = 0;
  const loop = async (lane) => {
    while (performance.now() - began < seconds * 1000) if (await act(lane)) done++;
  };
  await Promise.all(Array.from({ length: connections }, (_, lane) => loop(lane)));
  return { done, seconds: (performance.now() - began) / 1000 };
}

/** A fixed number per second, however long each takes; milliseconds of each, counted from when it was due, so that a queue is not overlooked. Endless for what
 * `act` calls false. */
export async function open(perSecond, seconds, act) {
  const began = performance.now();
  const one = async (number) => {
    const due = began + (number * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    // The timer itself is up to a millisecond late, which is not the server's.
    const sent = Math.min(performance.now(), due + 1.5);
    return (await act(number)) === false ? Infinity : performance.now() - sent;
  };
  return Promise.all(Array.from({ length: perSecond * seconds }, (_, number) => one(number)));
}

export function percentile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
