// Every page for everybody who may see it: accessible, nothing wider than the window, light, dark and right to left; screenshots for the README.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join as path } from "node:path";
import { PASSWORD, accessible, fits, golden, signIn } from "./steps.mjs";

const PUBLIC = ["/", "/tutors", "/tutors?q=zzzzqqq", "/tutors?sort=password", "/subjects", "/cities/berlin", "/teach", "/pricing", "/register", "/login", "/check-your-mail", "/verify-email?token=x", "/password/forgot", "/password/reset?token=x", "/design", "/privacy", "/terms", "/help", "/cookies", "/status", "/developers", "/developers?group=bookings", "/changelog", "/courses", "/circles", "/cohorts", "/no-such-page"];
const STUDENT = ["/home", "/bookings", "/bookings?state=past", "/bookings?state=cancelled", "/wallet", "/account", "/circles", "/cohorts", "/messages/group", "/messages/later", "/messages/search?q=the", "/referrals", "/settings/payments", "/settings/calendar", "/settings/integrations", "/settings/integrations/slack", "/recordings", "/feed", "/institution", "/now", "/calendar/find-times", "/partner", "/welcome-back"];
const TUTOR = ["/home", "/bookings", "/teach/profile", "/teach/availability", "/wallet", "/teach/widgets", "/teach/requests", "/teach/earnings", "/teach/analytics", "/teach/now", "/teach/promotions", "/teach/courses", "/partner"];
const ADMIN = ["/admin/dashboard", "/admin/tutors", "/admin/affiliates", "/admin/surveys", "/admin/flags", "/admin/experiments", "/admin/analytics", "/owner/dashboard", "/owner/revenue", "/owner/economics", "/owner/growth", "/owner/holdout", "/admin/campaigns", "/admin/credit-rules", "/admin/payments", "/admin/events", "/admin/cases", "/admin/fraud", "/admin/attendance", "/admin/payout-files", "/admin/chargebacks", "/admin/churn", "/owner/holdout", "/owner/tutors", "/owner/films", "/admin/mails", "/admin/users?role=tutor"];

async function look(page, address, what) {
  await page.goto(address);
  await fits(page, what);
  await accessible(page, what);
}

async function every(visitor, email, addresses, options, what) {
  const page = await visitor(options);
  if (email) await signIn(page, email);
  for (const address of addresses) await look(page, address, `${address} ${what}`);
  return page;
}

async function firstTutor(page) {
  await page.goto("/tutors");
  // Without what was searched for, which its address carries.
  return (await page.locator("article h2 a").first().getAttribute("href")).split("?")[0];
}

/** As browsers name the languages of the interface. */
const LANGUAGES = ["en-GB", "es-ES", "fr-FR", "de-AT", "pt-BR", "zh-CN", "ru-RU", "ar-EG"];
const phone = { viewport: { width: 375, height: 800 } };
const dark = { colorScheme: "dark" };

export default {
  "every public page is accessible and fits, wide": async ({ visitor }) => {
    const page = await every(visitor, "", PUBLIC, {}, "wide");
    const tutor = await firstTutor(page);
    await look(page, tutor, "tutor, wide");
    await look(page, `${tutor}/book`, "booking, wide");
  },
  "every public page is accessible and fits, on a phone in the dark": async ({ visitor }) => {
    const page = await every(visitor, "", PUBLIC, { ...phone, ...dark }, "phone, dark");
    const tutor = await firstTutor(page);
    await look(page, tutor, "tutor, phone, dark");
    await look(page, `${tutor}/book`, "booking, phone, dark");
  },
  "a student's pages are accessible and fit": async ({ visitor }) => {
    await every(visitor, "student-001@demo.test", STUDENT, {}, "wide");
    await every(visitor, "student-001@demo.test", STUDENT, { ...phone, ...dark }, "phone, dark");
  },
  "a tutor's pages are accessible and fit": async ({ visitor }) => {
    await every(visitor, "tutor-025@demo.test", TUTOR, {}, "wide");
    await every(visitor, "tutor-025@demo.test", TUTOR, { ...phone, ...dark }, "phone, dark");
  },
  "a page that is left is counted": async ({ visitor }) => {
    const staff = await visitor();
    await signIn(staff, "admin@demo.test");
    const counted = async () => {
      const { events } = await (await staff.request.get("/api/v1/admin/analytics")).json();
      const of = (name) => events.find((event) => event.client && event.name === name)?.events ?? 0;
      return ["page_viewed", "search_made", "tutor_viewed", "booking_begun"].map(of);
    };
    const before = await counted();
    // What a page sends on its way out is sent under the browser's own name, which is a program's here; so it is hidden.
    const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    const page = await visitor({ userAgent });
    const tutor = await firstTutor(page);
    for (const address of ["/tutors", tutor, `${tutor}/book`, "/"]) {
      await page.goto(address);
      const told = page.waitForRequest((request) => request.url().endsWith("/api/v1/events"));
      await page.evaluate(() => {
        Object.defineProperty(document, "visibilityState", { value: "hidden" });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      });
      assert.equal((await (await told).response()).status(), 202);
    }
    assert.deepEqual(await counted(), before.map((events, at) => events + [4, 1, 1, 1][at]));
  },
  "a tutor's earnings are a chart whose values open as a table": async ({ visitor }) => {
    const page = await visitor(phone);
    await signIn(page, "tutor-001@demo.test");
    await page.goto("/wallet");
    const chart = page.getByRole("img", { name: /^Earned: .+ 20\d\d/ });
    assert.equal(await chart.locator("rect").count(), 6);
    await page.click(".chart-data > summary");
    assert.equal(await page.locator(".chart-data tbody tr").count(), 6);
    await fits(page, "earnings as a table");
    await accessible(page, "earnings as a table");
  },
  "hours are edited with buttons alone, without JavaScript, and nothing is saved before it is": async ({ visitor }) => {
    const page = await visitor({ ...phone, javaScriptEnabled: false });
    await signIn(page, "tutor-040@demo.test");
    await page.goto("/teach/availability");
    const day = (name) => page.getByRole("group", { name, exact: true });
    for (const name of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]) await day(name).getByRole("switch").uncheck();
    assert.ok(await day("Monday").getByText("Not available").isVisible());
    assert.ok(!(await day("Monday").getByRole("combobox").first().isVisible()));
    await day("Monday").getByRole("switch").check();
    await day("Monday").getByLabel("Monday, from").selectOption("08:15");
    await day("Monday").getByLabel("Monday, to").selectOption("24:00");
    await page.selectOption("#field-minimum_notice_minutes", { label: "4 hours" });
    await day("Monday").getByRole("button", { name: /Copy/ }).click();
    await day("Monday").getByRole("button", { name: "To Monday–Friday" }).click();
    await page.waitForURL(/act=weekdays/);
    assert.ok(await page.getByText("aren’t saved yet").isVisible());
    assert.equal(await day("Friday").getByLabel("Friday, to").inputValue(), "24:00");
    assert.ok(!(await day("Saturday").getByRole("switch").isChecked()));
    await day("Friday").getByRole("button", { name: /Add hours/ }).click();
    await page.waitForURL(/act=add/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "field-starts-fri-1", "the new hours have the focus");
    await day("Friday").getByRole("button", { name: /remove 07:15–08:15/ }).click();
    await page.waitForURL(/act=remove/);
    await page.getByRole("button", { name: "Update preview" }).click();
    await page.waitForURL(/act=preview/);
    assert.match(await page.textContent(".week-preview"), /08:15–23:45/);
    await fits(page, "edited hours");
    await page.reload();
    assert.equal(await day("Thursday").getByLabel("Thursday, from").inputValue(), "08:15", "a reload keeps what was typed");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(/notice=saved/);
    assert.equal(await day("Friday").getByRole("combobox").count(), 2);
    assert.equal(await page.inputValue("#field-minimum_notice_minutes"), "240");
    await day("Tuesday").getByLabel("Tuesday, to").selectOption("08:00");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("link", { name: /^Tuesday: Choose an end after the start/ }).click();
    assert.match(page.url(), /#field-ends-tue-0$/);
    assert.equal(await page.locator("#field-ends-tue-0").getAttribute("aria-invalid"), "true");
  },
  "edited hours, their menus and their errors are accessible": async ({ visitor }) => {
    for (const options of [{}, { ...phone, ...dark }]) {
      const page = await visitor(options);
      await signIn(page, "tutor-041@demo.test");
      await page.goto("/teach/availability");
      for (const name of ["Tuesday", "Sunday"]) await page.getByRole("group", { name }).getByRole("switch").check();
      await page.getByRole("group", { name: "Tuesday" }).getByRole("button", { name: /Add hours/ }).click();
      await page.waitForURL(/act=add/);
      await page.getByRole("group", { name: "Tuesday" }).getByRole("button", { name: /Copy/ }).click();
      await fits(page, "edited hours");
      await accessible(page, "edited hours");
      await page.keyboard.press("Escape");
      await page.getByLabel(/Tuesday \(1\), to/).selectOption("00:15");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("link", { name: /^Tuesday: Choose an end/ }).waitFor();
      await accessible(page, "refused hours");
    }
  },
  "an admin's pages are accessible and fit": async ({ visitor }) => { await every(visitor, "admin@demo.test", ADMIN, {}, "wide"); },

  "the chooser is accessible, and reads as the golden file says": async ({ visitor }) => {
    const page = await visitor();
    // This tutor never closes: in three days every part of the day has free times, whatever day and hour it is now.
    const { access_token } = await (await page.request.post("/api/v1/auth/login", { data: { email: "tutor-001@demo.test", password: PASSWORD } })).json();
    const { tutor_id } = await (await page.request.get("/api/v1/auth/me", { headers: { authorization: `Bearer ${access_token}` } })).json();
    await page.goto(`/tutors/${tutor_id}?day=${new Date(Date.now() + 3 * 864e5).toISOString().slice(0, 10)}`);
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    await page.locator(".chooser .slot:visible").first().click();
    await accessible(page, "chooser");
    // Days, times, amounts and names differ by the day of the run; which kinds of lines follow each other does not.
    const masked = (await page.locator(".chooser").ariaSnapshot())
      .replace(/\/url: .*/g, "/url: ADDRESS").replace(/- option "[^"]*"( \[selected\])?/g, "- option")
      .replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)( \d+ [A-Z][a-z]{2})?\b/g, "DAY")
      .replace(/\d\d:\d\d/g, "TIME").replace(/[$€£]\s?[\d.,]+/g, "PRICE").replace(/\d+ [A-Z][a-z]{2}/g, "DATE").replace(/\d+/g, "N")
      .replace(/for \S+ in [^"\n]+/g, "for NAME in CITY").replace(/with [^"\n:]+/g, "with NAME");
    // Shortly before midnight nothing of today is free any more, also with this tutor.
    const lines = masked.split("\n").filter((line, at, all) => line.trim() && !line.includes("nothing free") && all.indexOf(line) === at).join("\n");
    golden("chooser.aria.txt", lines);
  },

  "filters in a person's words find who is free that evening at that price, without JavaScript": async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false });
    const inAWeek = new Date(Date.now() + 7 * 864e5).toISOString().slice(0, 10);
    await page.goto("/tutors");
    const everybody = Number.parseInt(await page.textContent("main [role=status]"), 10);
    await page.fill("input[name=price_to]", "30");
    await page.selectOption("select[name=free_on]", inAWeek);
    await page.check("input[name=free_part][value=evening]");
    await page.selectOption("select[name=country]", { index: 1 });
    await page.click("text=Show tutors");
    await fits(page, "filtered search");
    const found = Number.parseInt(await page.textContent("main [role=status]"), 10);
    assert.ok(found > 0 && found < everybody, `${found} of ${everybody}`);
    for (const price of await page.locator("article .rate strong").allTextContents()) assert.ok(Number.parseFloat(price.replace(/[^\d.]/g, "")) <= 30, price);
    assert.equal(await page.inputValue("input[name=price_to]"), "30");
    assert.equal(await page.inputValue("select[name=free_on]"), inAWeek);
    for (const time of await page.locator("article a.slot").allTextContents()) assert.match(time, / (18|19|2[0-3]):\d\d$/, "a card shows times of the evening asked for");
    const chips = page.locator(".chips a.chip");
    assert.equal(await chips.count(), 3);
    await chips.filter({ hasText: "$30" }).click();
    assert.equal(await page.inputValue("input[name=price_to]"), "");
    assert.equal(await page.inputValue("select[name=free_on]"), inAWeek, "the other filters stay");
    assert.match(await page.locator("select[name=country] option:checked").textContent(), /^[A-Z][a-z].+ \(\d+\)$/);
  },

  "the first result is three stops from the top, and Esc closes what a button opened": async ({ visitor }) => {
    const page = await visitor();
    await page.goto("/tutors");
    const stop = () => page.evaluate(() => document.activeElement.getAttribute("href") ?? document.activeElement.tagName);
    await page.keyboard.press("Tab");
    assert.equal(await stop(), "#content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await stop(), "#results");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.match(await stop(), /^\/tutors\/[0-9a-f-]{36}/);
    await page.click("[popovertarget=sort-menu]");
    assert.ok(await page.locator("#sort-menu").isVisible());
    await accessible(page, "open sort menu");
    await page.keyboard.press("Escape");
    assert.ok(!await page.locator("#sort-menu").isVisible());
  },

  "every picture of a page is there, under a name that may be kept for an hour": async ({ visitor }) => {
    const page = await visitor();
    const sources = new Set();
    for (const address of ["/", "/tutors", "/subjects", "/tutors?q=zzzzqqq"]) {
      await page.goto(address);
      for (const source of await page.locator("img").evaluateAll((all) => all.map((one) => one.getAttribute("src")))) sources.add(source);
    }
    assert.ok(sources.size > 60, `${sources.size} pictures`);
    for (const source of sources) {
      const answer = await page.request.get(source);
      assert.equal(answer.status(), 200, source);
      assert.equal(answer.headers()["content-type"], "image/svg+xml", source);
      assert.equal(answer.headers()["cache-control"], "public, max-age=3600", source);
    }
  },

  "the page about cookies names all a browser keeps": async ({ visitor }) => {
    const page = await visitor({ firstVisit: true });
    await page.goto("/tutors");
    await page.selectOption("select[name=theme]", "dark");
    await page.click("footer button[type=submit]");
    await page.goto("/login");
    await page.fill("#field-email", "nobody@demo.test");
    await page.fill("#field-password", "not the password");
    const [refused] = await Promise.all([page.waitForResponse((answer) => answer.url().includes("/rpc/identity/login")), page.click("main button[type=submit]")]);
    assert.match((await refused.allHeaders())["set-cookie"], /^__Host-edustream_flash=/);
    await signIn(page, "student-001@demo.test");
    await page.goto("/cookies");
    const named = await page.locator("td code").allTextContents();
    const kept = (await page.context().cookies()).map((cookie) => cookie.name);
    assert.ok(kept.length >= 5, kept.join());
    for (const name of kept) assert.ok(named.includes(name), `${name} is on no page`);
    await page.waitForTimeout(1500);
    const stored = await page.evaluate(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys()]);
    // The page that says that there is no network is nobody's.
    for (const name of stored.filter((name) => !name.startsWith("shell-"))) assert.ok(named.includes(name.split(":")[0]), `${name} is on no page`);
    assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
  },

  "a page that does not exist leads to the search, to help and home": async ({ visitor }) => {
    const page = await visitor({ javaScriptEnabled: false });
    await page.goto("/no-such-page");
    for (const href of ["/help", "/"]) assert.ok(await page.locator(`main a[href="${href}"]`).isVisible(), href);
    await page.fill("main input[name=q]", "algebra");
    await page.click("main button[type=submit]");
    assert.match(page.url(), /\/tutors\?q=algebra$/);
  },

  "whatever help links to is there": async ({ visitor }) => {
    const page = await visitor();
    await page.goto("/help");
    const links = await page.locator("main a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    assert.ok(links.length > 12, links.join());
    for (const link of links.filter((link) => link.startsWith("#"))) assert.equal(await page.locator(link).count(), 1, link);
    for (const link of links.filter((link) => link.startsWith("/"))) assert.equal((await page.request.get(link)).status(), 200, link);
  },

  "amounts in the wallet are in sight on a phone, in every language": async ({ visitor }) => {
    for (const locale of LANGUAGES) {
      const page = await visitor({ ...phone, locale });
      await signIn(page, "student-001@demo.test");
      // The account's language is English; the browser's choice is kept in a cookie.
      await page.context().addCookies([{ name: "edustream_locale", value: locale.split("-")[0], url: page.url() }]);
      await page.goto("/wallet");
      assert.equal(await page.getAttribute("html", "lang"), locale.split("-")[0]);
      const [wide, room] = await page.locator("main .table-box").evaluate((box) => [box.scrollWidth, box.clientWidth]);
      assert.ok(wide <= room, `${locale}: the history is ${wide} px wide in ${room}`);
    }
  },

  "a filter that makes no sense is refused in words": async ({ visitor }) => {
    const page = await visitor();
    for (const [query, words] of [["price_to=cheap", /Enter a price/], ["free_part=evening", /Choose the day/], ["price_from=50&price_to=20", /below the lowest/]]) {
      await look(page, `/tutors?${query}`, query);
      assert.match(await page.textContent("main"), words);
    }
  },

  "Arabic reads from right to left": async ({ visitor }) => {
    const page = await visitor({ locale: "ar" });
    for (const address of ["/", "/tutors"]) {
      await look(page, address, `${address} in Arabic`);
      assert.equal(await page.getAttribute("html", "dir"), "rtl");
    }
    const brand = await page.locator(".site-brand").boundingBox();
    assert.ok(brand.x > 640, "the brand stands on the right");
  },

  "every language has pages of its own that fit on a phone": async ({ visitor }) => {
    const titles = new Set();
    for (const locale of LANGUAGES) {
      const page = await visitor({ ...phone, locale });
      for (const address of ["/", "/tutors", "/register", "/login", "/terms"]) {
        await page.goto(address);
        await fits(page, `${address} in ${locale}`);
      }
      const tutor = await firstTutor(page);
      for (const address of [tutor, `${tutor}/book`]) {
        await page.goto(address);
        await fits(page, `${address} in ${locale}`);
      }
      await page.goto("/");
      assert.equal(await page.getAttribute("html", "lang"), locale.split("-")[0]);
      titles.add(await page.textContent("h1"));
    }
    assert.equal(titles.size, LANGUAGES.length, "two languages have the same title");
  },

  "screenshots for the README": async ({ visitor, out }) => {
    const folder = process.env.SCREENSHOTS ? path(process.cwd(), "docs", "screenshots") : path(out, "screenshots");
    mkdirSync(folder, { recursive: true });
    for (const [name, options] of [["1280", {}], ["375", phone]]) {
      const page = await visitor(options);
      const tutor = await firstTutor(page);
      for (const [what, address] of [["landing", "/"], ["search", "/tutors"], ["tutor", tutor], ["booking", `${tutor}/book`]]) {
        await page.goto(address);
        const picture = await page.screenshot({ path: path(folder, `${what}-${name}.png`) });
        assert.ok(picture.length > 20_000, `${what} at ${name} px is an empty page`);
      }
      for (const [email, pages] of [["student-001@demo.test", [["home", "/home"], ["lesson", ""]]], ["tutor-001@demo.test", [["teaching", "/home"], ["hours", "/teach/availability"], ["wallet", "/wallet"]]], ["admin@demo.test", [["approvals", "/admin/tutors"]]]]) {
        const own = await visitor(options);
        await signIn(own, email);
        for (const [what, address] of pages) {
          await own.goto(address || "/bookings");
          if (!address) await own.locator("article h3 a").first().click();
          await own.waitForLoadState("networkidle");
          const picture = await own.screenshot({ path: path(folder, `${what}-${name}.png`) });
          assert.ok(picture.length > 15_000, `${what} at ${name} px is an empty page`);
        }
      }
    }
  },
};
