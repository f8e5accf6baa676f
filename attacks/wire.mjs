// Bytes that two readers read differently, so that one request hides another, and requests that are none.
import net from "node:net";

const HIDDEN = "GET /healthz?hidden HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

/** Sends bytes and answers all that comes back within the time, or until the other side closes. */
export function raw(port, bytes, wait = 400) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    let text = "";
    const done = () => {
      socket.destroy();
      resolve(text);
    };
    socket.on("data", (part) => {
      text += part.toString("latin1");
    });
    socket.on("error", done);
    socket.on("close", done);
    socket.write(bytes);
    setTimeout(done, wait);
  });
}

function posts() {
  const post = (headers, body) =>
    `POST /api/v1/auth/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;
  const length = HIDDEN.length;
  const chunked = `0\r\n\r\n${HIDDEN}`;
  const odd = ["chunked, identity", "identity, chunked", "xchunked", "chunked\x0b", " \tchunked\x00", "\"chunked\"",
    "chunked, chunked", "Chunked;q=1", "gzip, chunked", "chunked,"];
  return [
    post(`Content-Length: 0\r\nContent-Length: ${length}`, HIDDEN),
    post(`Content-Length: ${length}\r\nContent-Length: 0`, HIDDEN),
    post(`Content-Length: 0, ${length}`, HIDDEN),
    post(`Content-Length: ${chunked.length}\r\nTransfer-Encoding: chunked`, chunked),
    post(`Transfer-Encoding: chunked\r\nContent-Length: ${chunked.length}`, chunked),
    ...odd.map((coding) => post(`Transfer-Encoding: ${coding}`, chunked)),
    post("Transfer-Encoding : chunked", chunked),
    post("Transfer-Encoding:\r\n chunked", chunked),
    post("X: y\nTransfer-Encoding: chunked\r\nContent-Length: 5", chunked),
    post("Content-Length: +0", HIDDEN),
    post("Content-Length: -1", HIDDEN),
    post("Content-Length: 0x0", HIDDEN),
    post("Content-Length: 99999999999999999999", HIDDEN),
    post("Content-Length : 0", HIDDEN),
    post("Transfer-Encoding: chunked", `ffffffffffffffff1\r\n${HIDDEN}`),
    post("Transfer-Encoding: chunked", `-1\r\n${HIDDEN}`),
    post("Transfer-Encoding: chunked", `0x0\r\n\r\n${HIDDEN}`),
    post("Transfer-Encoding: chunked", `2\nab\n0\n\n${HIDDEN}`),
    post("Transfer-Encoding: chunked", `1;${"x".repeat(70_000)}\r\na\r\n0\r\n\r\n${HIDDEN}`),
  ];
}

function heads() {
  const get = (line, headers = "Host: 127.0.0.1") => `${line}\r\n${headers}\r\n\r\n`;
  return [
    get("GET /api/v1/auth/me HTTP/1.1", "Host: 127.0.0.1\r\nHost: evil.example"),
    get("GET /api/v1/auth/me HTTP/1.1", "X: y"),
    get("GET /api/v1/auth/me HTTP/1.1", "Host: 127.0.0.1\r\n : x"),
    get("GET /api/v1/auth/me HTTP/1.1", "Host: 127.0.0.1\r\nX\0: y"),
    get("GET /api/v1/auth/me HTTP/1.1", "Host: 127.0.0.1\r\nX : y"),
    get("GET /api/v1/auth/me HTTP/1.1", `Host: 127.0.0.1\r\nX: ${"y".repeat(70_000)}`),
    get("GET /api/v1/auth/me HTTP/1.1", `Host: 127.0.0.1\r\n${"X: y\r\n".repeat(2_000)}Z: z`),
    get("GET /api/v1/auth/me HTTP/9.9"),
    get("GET /api/v1/auth/me"),
    get("GET  /api/v1/auth/me HTTP/1.1"),
    get(`GET /${"a".repeat(70_000)} HTTP/1.1`),
    get("GET api/v1/auth/me HTTP/1.1"),
    get("\0 / HTTP/1.1"),
    get("G\tT / HTTP/1.1"),
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "\r\n\r\n\r\n\0\0\0\0",
  ];
}

export async function attack(house, held) {
  const { port } = house.installation;
  await Promise.all(posts().map(async (bytes) => {
    const answers = await raw(port, bytes);
    const what = JSON.stringify(bytes.slice(0, 220));
    held(`a hidden request was answered: ${what}`, answers.split("HTTP/1.1 ").length <= 2);
    held(`5xx for ${what}`, !/^HTTP\/1\.1 5/.test(answers));
  }));
  await Promise.all(heads().map(async (bytes) => {
    const answers = await raw(port, bytes);
    held(`taken as a request: ${JSON.stringify(bytes.slice(0, 120))}: ${answers.slice(0, 40)}`, !/^HTTP\/1\.1 [235]/.test(answers));
  }));
  // An address in the request line does not choose whose links we write.
  const absolute = await raw(port, "GET http://evil.example/login HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 800);
  held("the request line chose the host of a link", !/evil\.example\/(login|tutors)/.test(absolute.replace(/own_page[^>]*/g, "")));
}
