// Access tokens that we did not sign, or did not sign for this.
import { createHmac } from "node:crypto";

const part = (value) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

export async function attack(house, held) {
  const { student, admin } = house.victims;
  const mine = house.thieves.student.access_token;
  const [head, body, seal] = mine.split(".");
  const header = JSON.parse(Buffer.from(head, "base64url"));
  const claims = JSON.parse(Buffer.from(body, "base64url"));
  const hers = student.access_token.split(".");
  const signed = (header, claims, key) => {
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
  };
  const forged = [
    ...["none", "None", "NONE", "nOnE", ""].flatMap((alg) => ["", seal].map((end) => `${part({ ...header, alg })}.${body}.${end}`)),
    ...["", "secret", "edustream", "\0", "0".repeat(32), head].map((key) => signed(header, claims, key)),
    ...["HS384", "HS512", "RS256", "ES256", "EdDSA", "PS256"].map((alg) => `${part({ ...header, alg })}.${body}.${seal}`),
    ...["../../dev/null", "/dev/null", "' or 1=1--", "x\0"].map((kid) => signed({ ...header, kid }, claims, "")),
    signed({ ...header, jku: `${house.origin}/keys` }, claims, ""),
    signed({ ...header, jwk: { kty: "oct", k: part("k") } }, claims, "k"),
    `${part({ ...header, crit: ["exp"] })}.${body}.${seal}`,
    ...["sub", "sid", "jti", "fam", "family"].filter((name) => name in claims)
      .map((name) => `${head}.${part({ ...claims, [name]: JSON.parse(Buffer.from(hers[1], "base64url"))[name] })}.${seal}`),
    `${head}.${part({ ...claims, exp: claims.exp + 86_400 * 365 })}.${seal}`,
    `${head}.${part({ ...claims, roles: ["admin"], role: "admin", scope: "admin" })}.${seal}`,
    `${head}.${hers[1]}.${seal}`,
    `${head}.${body}.${hers[2]}`,
    `${head}.${body}`,
    `${head}..${seal}`,
    `${head}.${body}.${seal}.${seal}`,
    `${head}.${body}.${seal.slice(0, -4)}`,
    `${head}.${body}.${[...seal].reverse().join("")}`,
    `${head}.${body}.`,
    `.${body}.${seal}`,
    `${body}.${head}.${seal}`,
    `${head}.${part(`{"sub":"${house.things.person}",${JSON.stringify(claims).slice(1)}`)}.${seal}`,
    house.thieves.student.refresh_token,
    student.cookie.split("=")[1],
    ..."\u{1F511}|undefined|null|[]|{}|admin".split("|").map((text) => encodeURIComponent(text)),
    "a".repeat(8_000),
  ];
  for (const token of forged) {
    const { status } = await house.ask("GET", "/api/v1/auth/me", { token });
    held(`a forged token opens /auth/me: ${status} ${token.slice(0, 80)}`, status === 401 || status === 431);
    const act = await house.ask("GET", "/api/v1/admin/ledger/trial-balance", { token });
    held(`a forged token opens the ledger: ${act.status}`, act.status >= 400 && act.status < 500);
  }
  for (const [what, rest] of [
    ["in the address", { path: `/api/v1/auth/me?access_token=${mine}&token=${mine}` }],
    ["as a cookie", { cookie: `__Host-edustream=${mine}` }],
    ["as Basic", { headers: { authorization: `Basic ${part(`x:${mine}`)}` } }],
    ["as a refresh token", { method: "POST", path: "/api/v1/auth/refresh", body: { refresh_token: mine } }],
    ["of another kind", { headers: { authorization: `Token ${admin.access_token}` } }],
  ]) {
    const { status } = await house.ask(rest.method ?? "GET", rest.path ?? "/api/v1/auth/me", rest);
    held(`a token ${what} is taken: ${status}`, status === 401);
  }
  held("the true token is not taken", (await house.ask("GET", "/api/v1/auth/me", { token: mine })).status === 200);
}
