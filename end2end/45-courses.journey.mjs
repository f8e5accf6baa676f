// Films of courses, as a browser really plays them: one that is open to all, and one that somebody learns with.
import assert from "node:assert/strict";
import { signIn, state } from "./steps.mjs";

/** The course with a film that is open to all, and the unit it is in. */
async function filmed(page) {
  const { items } = await (await page.request.get("/api/v1/courses?price=free&limit=100")).json();
  for (const { id } of items) {
    const course = await (await page.request.get(`/api/v1/courses/${id}`)).json();
    const unit = course.modules.flatMap((module) => module.units).find((unit) => unit.preview && unit.video_id);
    if (unit) return { id, unit };
  }
  throw new Error("the demo has no film that is open to all");
}

/** Plays the film without sound until so many seconds of it are over. */
const played = async (page, seconds) => {
  await page.evaluate(() => {
    const film = document.querySelector("video[data-film]");
    film.muted = true;
    const play = () => film.play().catch(() => {});
    film.addEventListener("canplay", play);
    return play();
  });
  const until = (seconds) => document.querySelector("video[data-film]").currentTime > seconds;
  await page.waitForFunction(until, seconds, { polling: 200 });
};

export default {
  "a film that is open to all plays on the page of its course before anybody signs in": async ({ visitor }) => {
    const page = await visitor();
    const { id, unit } = await filmed(page);
    await page.goto(`/courses/${id}`);
    const data = JSON.parse(await page.textContent('script[type="application/ld+json"]'));
    const told = data["@graph"][0].video[0];
    assert.equal(told.name, unit.title);
    const list = await page.request.get(new URL(told.contentUrl).pathname);
    assert.equal(list.status(), 200, "engines find it where they are told");
    assert.equal(await page.isVisible("video[data-film]"), false, "folded until somebody looks inside");
    await page.locator("summary", { hasText: unit.title }).click();
    await state(page, "a course that is looked into");
    await played(page, 1);
  },

  "what a learner watches of a film is counted where it was really played": async ({ visitor }) => {
    const page = await visitor();
    await signIn(page, "student-001@demo.test");
    const { id, unit } = await filmed(page);
    const { items } = await (await page.request.get("/api/v1/enrolments?limit=100")).json();
    const place = items.find((place) => place.course_id === id);
    assert.ok(place, "student-001 learns in it");
    const before = await (await page.request.get(`/api/v1/enrolments/${place.id}`)).json();
    await page.goto(`/learning/${place.id}?unit=${unit.id}`);
    const sent = page.waitForResponse((answer) => answer.url().endsWith(`/units/${unit.id}/watched`));
    await played(page, 2);
    await page.evaluate(() => document.querySelector("video[data-film]").pause());
    assert.equal((await sent).status(), 204);
    const after = await (await page.request.get(`/api/v1/enrolments/${place.id}`)).json();
    const watched = (told) => told.modules.flatMap((module) => module.units).find((one) => one.id === unit.id)?.watched ?? 0;
    assert.ok(watched(after) >= watched(before), "what was seen before stays");
    assert.ok(watched(after) > 0);
  },
};
