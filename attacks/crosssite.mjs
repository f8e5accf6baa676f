// Another site's page makes a signed-in browser send something: every row that changes something, with the cookies of a
// student, a tutor and an admin, in every way a page can.
import { addressOf, isRefused } from "./house.mjs";

const PAGES = [
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  { origin: "https://evil.example" },
  { origin: "null", "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site", origin: "http://other.127.0.0.1.example" },
];
const FORMS = [
  ["application/x-www-form-urlencoded", "email=a%40b.c&locale=de&theme=dark"],
  ["text/plain", '{"email":"a@b.c"}'],
  ["application/json", '{"email":"a@b.c"}'],
];

export async function attack(house, held) {
  const changing = house.rows.filter((row) => row.mutation);
  const { student, tutor, admin } = house.victims;
  const before = await house.belongings();
  for (const row of changing) {
    const path = addressOf(row.path, house.things[row.path.includes("tutors") ? "tutor" : "booking"]);
    const tries = [student, tutor, admin].flatMap((person) =>
      PAGES.flatMap((page) => FORMS.map(([type, raw]) => ({ person, page, type, raw }))));
    await Promise.all(tries.map(async ({ person, page, type, raw }) => {
      const headers = { ...page, "content-type": type, accept: "text/html" };
      const answer = await house.ask(row.method, path, { raw, headers, cookie: person.cookie });
      const what = `${row.method} ${row.path} by ${JSON.stringify(page)} as ${type}: ${answer.status}`;
      held(what, isRefused(answer) && !answer.headers["set-cookie"]);
    }));
    // A link is no act.
    const link = await house.ask("GET", path, { cookie: student.cookie });
    const isPage = house.rows.some((other) => other.method === "GET" && other.path === row.path);
    held(`GET ${row.path} is ${link.status}`, isPage || isRefused(link));
  }
  held("something changed by another site's page", before === (await house.belongings()));
}
