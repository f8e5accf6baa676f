// Words that want to become headers, mails, markup or statements.
import { addressOf } from "./house.mjs";

const LINES = ["\r\nX-Injected: 1", "\nX-Injected: 1", "\r\n\r\n<script>x</script>", "\u010d\u010aX-Injected: 1", "\0"];
const STATEMENTS = ["' OR 1=1--", "'; drop table users; --", "\\", "%", "_", "a:*", "${7*7}", "{{7*7}}", "$1", "\0",
  "1e999", "-1", "NaN", "[]", "../../x", "\u202e", "x".repeat(3_000), "🎸".repeat(200), "'||pg_sleep(9)||'"];

export async function attack(house, held) {
  await headers(house, held);
  await mails(house, held);
  await parameters(house, held);
}

const clean = (answer) => !("x-injected" in answer.headers) && answer.status < 500 && answer.status > 0;

async function headers(house, held) {
  for (const line of LINES) {
    const text = encodeURIComponent(`/home${line}`);
    const form = { email: house.victims.student.email, password: "Demo-2026!", next: `/home${line}`, own_page: `/login${line}` };
    const login = await house.ask("POST", "/rpc/identity/login", { form, headers: { origin: house.origin, accept: "text/html" } });
    held(`a line in next: ${login.headers.location}`, clean(login) && !/[\r\n]/.test(login.headers.location ?? ""));
    for (const path of [`/login?next=${text}`, `/tutors?q=${text}`, `/check-your-mail?email=${text}`, `/subjects/${text}/`, `/${text}/`]) {
      const page = await house.ask("GET", path);
      held(`a line in ${path}`, clean(page) && !page.text.includes("<script>x</script>"));
    }
    const chosen = { locale: `de${line}`, theme: `dark${line}`, time_zone: `UTC${line}` };
    for (const path of ["/rpc/platform/preferences", "/rpc/platform/zone"]) {
      const answer = await house.ask("POST", path, { form: chosen, headers: { origin: house.origin, accept: "text/html" } });
      held(`a line in a choice at ${path}`, clean(answer) && !/X-Injected/i.test(String(answer.headers["set-cookie"] ?? "")));
    }
  }
}

async function mails(house, held) {
  const named = ["Ada\r\nBcc: evil@example.com", "Ada\nSubject: x", "<script>alert(1)</script>", "Ada =?utf-8?q?x?=", "a\u2028b"];
  const addresses = ["ada@example.com\r\nBcc: evil@example.com", "ada@example.com,evil@example.com", "ada@example.com;evil@example.com",
    "Ada <ada@example.com>", "\"a\r\nb\"@example.com", "ada@example.com\nRCPT TO:<evil@example.com>", "ada@[127.0.0.1]", "@evil:ada@example.com"];
  const someone = { password: "violet-anchor-93", role: "student", birth_date: "1990-01-01", time_zone: "UTC", locale: "en" };
  for (const [at, display_name] of named.entries()) {
    const email = `named-${at}@example.com`;
    const made = await house.ask("POST", "/api/v1/auth/register", { body: { ...someone, email, display_name } });
    held(`a name ${JSON.stringify(display_name)}: ${made.status}`, made.status === 201 || made.status === 422);
    if (made.status !== 201) continue;
    const { json } = await house.ask("GET", `/dev/mailbox?to=${encodeURIComponent(email)}`);
    const wrong = json.items.filter(({ to, subject, html }) => to !== email || /[\r\n]/.test(subject) || html.includes("<script>"));
    held(`a mail to ${JSON.stringify(display_name)}`, json.items.length > 0 && wrong.length === 0);
  }
  for (const email of addresses) {
    const made = await house.ask("POST", "/api/v1/auth/register", { body: { ...someone, email, display_name: "Ada" } });
    held(`the address ${JSON.stringify(email)}: ${made.status}`, made.status === 422);
    const reset = await house.ask("POST", "/api/v1/auth/password/reset", { body: { email } });
    held(`a reset for ${JSON.stringify(email)}: ${reset.status}`, reset.status < 500);
  }
  const { json } = await house.ask("GET", "/dev/mailbox?to=evil%40example.com");
  held("evil@example.com got a mail", json.items.length === 0);
}

/** Every parameter the document names, with words that were statements, patterns or templates elsewhere. */
async function parameters(house, held) {
  const { token } = { token: house.victims.admin.access_token };
  const pages = { "/tutors": ["q", "subject_id", "sort", "cursor", "day", "part"], "/bookings": ["state", "cursor"], "/wallet": ["cursor"] };
  const asked = Object.entries(house.document.paths).flatMap(([path, operations]) => {
    const parameters = operations.get?.parameters ?? [];
    const full = path.startsWith("/api/v1") ? path : `/api/v1${path}`;
    return parameters.map(({ name, in: place }) => ({ path: full, name, place }));
  });
  for (const [path, names] of Object.entries(pages)) asked.push(...names.map((name) => ({ path, name, place: "query" })));
  for (const { path, name, place } of asked) {
    await Promise.all(STATEMENTS.map(async (text) => {
      const value = encodeURIComponent(text);
      const target = place === "path" ? addressOf(path, value) : `${addressOf(path, house.things.tutor)}?${name}=${value}`;
      const began = performance.now();
      const { status } = await house.ask("GET", target, { token });
      held(`${name} of ${path} as ${JSON.stringify(text.slice(0, 20))}: ${status}`, status > 0 && status < 500);
      held(`${name} of ${path} took long`, performance.now() - began < 5_000);
    }));
  }
}
