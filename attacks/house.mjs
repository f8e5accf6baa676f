// The house that is attacked, and the people in it.
import http from "node:http";
import { Installation } from "../benches/installation.mjs";

export const PASSWORD = "Demo-2026!";
/** Whose things are wanted, and who wants them. */
const VICTIMS = { student: "student-001@demo.test", tutor: "tutor-001@demo.test" };
const THIEVES = { student: "student-002@demo.test", tutor: "tutor-002@demo.test", parent: "parent-001@demo.test" };

export class House {
  constructor(binary, long) {
    this.installation = new Installation(binary);
    this.long = long;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
  }

  async open() {
    await this.installation.cli("seed", "--demo");
    await this.installation.serve();
    this.origin = `http://127.0.0.1:${this.installation.port}`;
    const rows = JSON.parse(await this.installation.cli("routes", "--json"));
    this.rows = rows.map((row) => ({ ...row, kept: row.path }));
    this.document = (await this.ask("GET", "/api/v1/openapi.json")).json;
    const all = { ...VICTIMS, admin: "admin@demo.test" };
    this.victims = Object.fromEntries(await Promise.all(Object.entries(all).map(this.#signedIn)));
    this.thieves = Object.fromEntries(await Promise.all(Object.entries(THIEVES).map(this.#signedIn)));
    await this.#things();
  }

  #signedIn = async ([role, email]) => [role, await this.person(email)];

  /** Signs in twice, as a program and as a browser. */
  async person(email, password = PASSWORD) {
    const { json } = await this.ask("POST", "/api/v1/auth/login", { body: { email, password } });
    const form = { email, password };
    const browser = await this.ask("POST", "/rpc/identity/login", { form, headers: { origin: this.origin } });
    const cookie = browser.headers["set-cookie"]?.find((cookie) => cookie.startsWith("__Host-edustream="));
    return { email, ...json, cookie: cookie?.split(";")[0] ?? "" };
  }

  /** What the victims have: a lesson, a payment, a profile, a session, a message, a course that is begun, an institution. */
  async #things() {
    const { student, tutor } = this.victims;
    const topup = { body: { amount: 5_000, currency: "USD" }, token: student.access_token, key: true };
    const payment = await this.ask("POST", "/api/v1/payments/wallet/topup", topup);
    const me = (person) => this.ask("GET", "/api/v1/auth/me", { token: person.access_token });
    [student.me, tutor.me] = [(await me(student)).json, (await me(tutor)).json];
    const booked = await this.ask("GET", "/api/v1/bookings?state=upcoming", { token: tutor.access_token });
    const lesson = booked.json.items[0] ?? (await this.booked(student, tutor.me.tutor_id, 0)).json;
    const sessions = "select id from sessions where user_id = (select id from users where email = ";
    this.things = {
      booking: lesson.id,
      payment: payment.json.id,
      tutor: tutor.me.tutor_id,
      person: student.me.id,
      session: await this.sql(`${sessions}'${student.email}') limit 1`),
      ...(await this.#written(student, tutor)),
    };
    const missing = Object.entries(this.things).filter(([, id]) => !id).map(([name]) => name);
    if (missing.length) throw new Error(`the victims have no ${missing.join(", no ")}: nothing of theirs could be taken`);
  }

  /** What the victims wrote, which nobody else may read: each to be named in addresses and bodies of others. */
  async #written(student, tutor) {
    const made = async (path, person, body) =>
      (await this.ask("POST", path, { body, token: person.access_token, key: true })).json ?? {};
    const { json: card } = await this.ask("GET", `/api/v1/tutors/${tutor.me.tutor_id}`);
    const text = { recipient_id: tutor.me.tutor_id, client_id: crypto.randomUUID(), text: "Can we start with fractions?" };
    const message = await made("/api/v1/messages", student, text);
    const course = await made("/api/v1/courses", tutor, { title: "Fractions", subject_id: card.subjects[0].subject_id });
    const school = { name: "Lindenhof School", slug: `lindenhof-${Date.now()}` };
    const institution = await made("/api/v1/institutions", student, school);
    return { message: message.id, thread: message.thread_id, course: course.id, institution: institution.id };
  }

  /** Books the nth free hour of a tutor. */
  async booked(student, tutor, nth, extra = {}) {
    const slots = await this.slots(tutor);
    const { json: card } = await this.ask("GET", `/api/v1/tutors/${tutor}`);
    const subject_id = card.subjects[0].subject_id;
    const length = card.lesson_lengths?.[0] ?? 60;
    const body = { tutor_id: tutor, subject_id, start: slots[nth]?.start, minutes: length, pay_with: "wallet", ...extra };
    return this.ask("POST", "/api/v1/bookings", { body, token: student.access_token, key: true });
  }

  async slots(tutor) {
    const { json: card } = await this.ask("GET", `/api/v1/tutors/${tutor}`);
    const [from, to] = [2, 30].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    const query = new URLSearchParams({ from, to, minutes: card.lesson_lengths?.[0] ?? 60, limit: 100 });
    return (await this.ask("GET", `/api/v1/tutors/${tutor}/slots?${query}`)).json.items ?? [];
  }

  /** One request; `body` is JSON, `form` a form, `key: true` a fresh idempotency key. Never throws: status 0 is none. */
  ask(method, path, { body, form, raw, headers = {}, token, cookie, key } = {}) {
    const own = { ...headers };
    if (token) own.authorization = `Bearer ${token}`;
    if (cookie) own.cookie = cookie;
    if (key) own["idempotency-key"] = key === true ? crypto.randomUUID() : key;
    let payload = raw;
    if (body !== undefined) [payload, own["content-type"]] = [JSON.stringify(body), "application/json"];
    if (form) [payload, own["content-type"]] = [new URLSearchParams(form).toString(), "application/x-www-form-urlencoded"];
    if (payload !== undefined) own["content-length"] = Buffer.byteLength(payload);
    const { agent } = this;
    const target = { host: "127.0.0.1", port: this.installation.port, method, path, headers: own, agent, timeout: 20_000 };
    return new Promise((resolve) => {
      const nothing = (error) => resolve({ status: 0, headers: {}, text: String(error), json: undefined });
      let request;
      try {
        request = http.request(target, (answer) => {
          const parts = [];
          answer.on("data", (part) => parts.push(part));
          answer.on("error", nothing);
          answer.on("end", () => resolve(read(answer, Buffer.concat(parts).toString())));
        });
      } catch (error) {
        nothing(error);
        return;
      }
      request.on("error", nothing);
      request.on("timeout", () => request.destroy(new Error("no answer within 20 s")));
      request.end(payload);
    });
  }

  sql(statement) {
    return this.installation.psql("-c", statement);
  }

  async answers() {
    return (await this.ask("GET", "/readyz")).status === 200;
  }

  /**
   * What must not change while others attack: lessons, money, profiles, passwords, acts of the staff, what was written to
   * each other, courses and what they teach, institutions and who is in them. What thieves make for themselves is theirs.
   */
  async belongings() {
    const thieves = Object.values(THIEVES).map((email) => `'${email}'`).join(",");
    const own = `(select id from users where email in (${thieves}))`;
    return this.sql(`select md5(string_agg(line, ',' order by line)) from (
      select 'b' || id || version || session_state || payment_state as line from bookings
      union all select 't' || id || version || approval || headline from tutors
      union all select 'a' || id || balance::text from accounts
      union all select 'u' || id || password_hash || roles::text || display_name || time_zone from users
      union all select 'v' || tutor_id || rules::text from availability
      union all select 'p' || id || status from payments
      union all select concat('m', id, version, md5(text_sealed), deleted_at) from messages where sender_id not in ${own}
      union all select concat('s', thread_id, user_id, part, read_number, archived, left_at) from thread_people
        where thread_id not in (select thread_id from thread_people where user_id in ${own})
      union all select concat('c', id, title, description, price, state, draft_number, md5(outline::text)) from courses
        where teacher_id not in ${own}
      union all select concat('i', id, slug, name, seats) from institutions
        where id not in (select institution_id from institution_admins where user_id in ${own})
      union all select concat('w', institution_id, user_id) from institution_admins where user_id not in ${own}
      union all select concat('j', id, state, email, user_id) from institution_members
      union all select concat('g', institution_id, per_member, lesson_most, ask_above) from institution_budgets) kept`);
  }

  async broken() {
    try {
      await this.installation.cli("check");
      return [];
    } catch (error) {
      return String(error.stdout || error).trim().split("\n").filter((line) => !/\bok\b/.test(line));
    }
  }
}

function read(answer, text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.statusCode, headers: answer.headers, text, json };
}

/** Refused, and not by breaking. */
export function isRefused({ status }) {
  return status >= 400 && status < 500;
}

/** A row's address with these values in its gaps. */
export function addressOf(path, value) {
  return path.replace(/\{[^}]+\}/g, value);
}
