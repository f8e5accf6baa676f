// The pages people decide by in every window they are read in: from the narrowest phone to a wall, magnified, turned, in forced colours, without motion, with and without a script.
import assert from "node:assert/strict";
import { PASSWORD, accessible, fits, signIn, tabTo } from "./steps.mjs";

const WINDOWS = {
  "320 px": { viewport: { width: 320, height: 640 } },
  "375 px": { viewport: { width: 375, height: 800 } },
  "768 px": { viewport: { width: 768, height: 1024 } },
  "1280 px": { viewport: { width: 1280, height: 900 } },
  "2560 px": { viewport: { width: 2560, height: 1440 } },
  "a phone on its side": { viewport: { width: 812, height: 375 } },
  // What a browser zoom leaves of a window of 1280 by 1024.
  "200 %": { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
  "400 %": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  "forced colours": { forcedColors: "active" },
  "reduced motion": { viewport: { width: 375, height: 800 }, reducedMotion: "reduce" },
};
/** Long words and the other direction matter where there is little room. */
const LANGUAGES = ["en-GB", "de-DE", "ar-EG"];
const NARROW = ["320 px", "400 %"];
const PAGES = ["/", "/tutors", "/subjects", "/register", "/login", "/help", "/cookies"];

async function addresses(page) {
  await page.goto("/tutors?instant=true");
  const tutor = await page.locator("article h2 a").first().getAttribute("href");
  return [...PAGES, new URL(tutor, "http://x").pathname, `${new URL(tutor, "http://x").pathname}/book`];
}

/** What stays in sight while a page is scrolled leaves more than half of the window to the page. */
async function leavesRoom(page, what) {
  const covering = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((one) => {
    if (!["fixed", "sticky"].includes(getComputedStyle(one).position)) return false;
    const box = one.getBoundingClientRect();
    return box.width > innerWidth * 0.6 && box.height > innerHeight * 0.5;
  }).map((one) => one.className || one.tagName));
  assert.deepEqual(covering, [], `${what}: these cover more than half of the window`);
}

export default {
  "pages fit every window in three languages, and leave room to read": async ({ visitor }) => {
    for (const [name, options] of Object.entries(WINDOWS)) for (const locale of NARROW.includes(name) ? LANGUAGES : LANGUAGES.slice(0, 1)) {
      const page = await visitor({ ...options, locale });
      for (const address of await addresses(page)) {
        const what = `${address}, ${name}, ${locale}`;
        await page.goto(address);
        await fits(page, what);
        await leavesRoom(page, what);
        await accessible(page, what);
      }
      await page.context().close();
    }
  },

  "the same pages fit without a script": async ({ visitor }) => {
    for (const [name, options] of Object.entries(WINDOWS)) for (const locale of NARROW.includes(name) ? LANGUAGES : LANGUAGES.slice(0, 1)) {
      const page = await visitor({ ...options, locale, javaScriptEnabled: false });
      for (const address of await addresses(page)) {
        await page.goto(address);
        await fits(page, `${address}, ${name}, ${locale}, no script`);
      }
      await page.context().close();
    }
  },

  "every piece of the interface is right in the dark, from right to left, in forced colours and magnified": async ({ visitor }) => {
    const looks = { "in the dark": { colorScheme: "dark" }, "from right to left": { locale: "ar-EG" }, "in forced colours": WINDOWS["forced colours"], "at 320 px": WINDOWS["320 px"], "at 400 %": WINDOWS["400 %"] };
    for (const [name, options] of Object.entries(looks)) {
      const page = await visitor(options);
      await page.goto("/design");
      assert.ok(await page.locator("main section h3").count() > 25, "the pieces are there");
      await fits(page, `/design ${name}`);
      await accessible(page, `/design ${name}`);
      await page.context().close();
    }
  },

  "from signing in over the search to a booked lesson by keyboard alone": async ({ visitor }) => {
    const student = await visitor();
    const at = () => student.evaluate(() => document.activeElement.getAttribute("href"));
    await student.goto("/login");
    await tabTo(student, "#field-email");
    await student.keyboard.type("student-012@demo.test");
    await tabTo(student, "#field-password");
    await student.keyboard.type(PASSWORD);
    await student.keyboard.press("Enter");
    await student.waitForURL(/\/home/);
    await student.goto("/tutors?instant=true");
    for (const skip of ["#content", "#results"]) {
      await student.keyboard.press("Tab");
      assert.equal(await at(), skip);
      await student.keyboard.press("Enter");
    }
    const stops = await tabTo(student, "article h2 a");
    assert.ok(stops + 2 <= 6, `the first result is ${stops + 2} stops from the top`);
    await tabTo(student, "article a.slot", 12);
    await student.keyboard.press("Enter");
    await student.waitForURL(/\/book\?/);
    await tabTo(student, "main form.book-pay button[type=submit]:not([formaction])");
    await student.keyboard.press("Enter");
    await student.waitForURL(/\/bookings\/[0-9a-f-]{36}\?notice=booked/);
    assert.match(await student.textContent("main"), /Lesson booked/);
  },

  "pages of somebody who is signed in fit the narrowest window and a magnified one": async ({ visitor }) => {
    const mine = { student: ["/bookings", "/wallet", "/account"], tutor: ["/bookings", "/teach/profile", "/teach/availability", "/teach/dashboard", "/wallet"], admin: ["/admin/tutors", "/admin/reports", "/owner/dashboard"] };
    const windows = ["320 px", "a phone on its side", "200 %", "400 %", "2560 px", "forced colours"];
    for (const email of ["student-001@demo.test", "tutor-001@demo.test", "admin@demo.test"]) for (const name of windows) {
      const page = await visitor(WINDOWS[name]);
      await signIn(page, email);
      const role = email.split(/[-@]/)[0];
      const pages = ["/home", ...mine[role]];
      if (role !== "admin") {
        await page.goto("/bookings");
        pages.push(await page.locator("article h3 a").first().getAttribute("href"));
      }
      for (const locale of name === "320 px" ? ["en", "de", "ar"] : ["en"]) {
        // The account's language is English; the browser's choice is kept in a cookie.
        await page.context().addCookies([{ name: "edustream_locale", value: locale, url: page.url() }]);
        for (const address of pages) {
          const what = `${address} of ${email}, ${name}, ${locale}`;
          await page.goto(address);
          await fits(page, what);
          await leavesRoom(page, what);
          await accessible(page, what);
        }
      }
      await page.context().close();
    }
  },

  "in forced colours a chosen time, a chosen day and a chosen filter look chosen": async ({ visitor }) => {
    const page = await visitor(WINDOWS["forced colours"]);
    const tutor = (await addresses(page)).at(-2);
    const looks = (one) => one.evaluate((element) => {
      const { backgroundColor, color, borderColor, borderWidth, outlineStyle, outlineWidth } = getComputedStyle(element);
      return JSON.stringify({ backgroundColor, color, borderColor, borderWidth, outlineStyle, outlineWidth });
    });
    await page.goto(tutor);
    await page.waitForSelector("html[data-ready]", { state: "attached" });
    await page.locator(".chooser .slot:visible").first().click();
    await page.locator("h1").first().click();
    const chosen = page.locator(".chooser .slot[aria-checked=true]");
    const other = page.locator(".chooser .slot[aria-checked=false]:visible").first();
    assert.notEqual(await looks(chosen), await looks(other), "a chosen time");
    const days = page.locator(".chooser-days [role=radio]");
    const day = await looks(page.locator(".chooser-days [aria-checked=true]"));
    for (const one of await days.all()) if (await one.getAttribute("aria-checked") === "false") assert.notEqual(await looks(one), day, "a chosen day");
    await page.goto(`/tutors?free_on=${new Date(Date.now() + 7 * 864e5).toISOString().slice(0, 10)}&free_part=evening`);
    const part = (code) => looks(page.locator(".part", { has: page.locator(`[value="${code}"]`) }));
    assert.notEqual(await part("evening"), await part("morning"), "a chosen filter");
  },

  "without motion nothing moves": async ({ visitor }) => {
    const page = await visitor(WINDOWS["reduced motion"]);
    for (const address of await addresses(page)) {
      await page.goto(address);
      const moving = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((one) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
        const seconds = (value) => Math.max(...value.split(",").map(Number.parseFloat));
        return seconds(transitionDuration) > 0.01 || (animationName !== "none" && seconds(animationDuration) > 0.01);
      }).slice(0, 3).map((one) => one.className || one.tagName));
      assert.deepEqual(moving, [], `${address} moves`);
    }
  },
};
