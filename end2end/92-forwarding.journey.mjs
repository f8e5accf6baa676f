// Five of a circle in one room: from the fifth on one server passes on, nobody's picture stops for it, and it stays so when somebody leaves.
import assert from "node:assert/strict";
import { join as path } from "node:path";
import { signIn, state } from "./steps.mjs";

const devices = { permissions: ["camera", "microphone"] };
const PEOPLE = ["student-001", "student-004", "student-005", "student-006", "student-007"].map((name) => `${name}@demo.test`);

/** Connections of a page that are open, and frames of each picture of the others. */
const looked = (page) => page.evaluate(() => ({
  open: window.connections.filter((connection) => connection.connectionState === "connected").length,
  frames: [...document.querySelectorAll("[data-part=people] figure video")].map((video) => video.getVideoPlaybackQuality().totalVideoFrames),
}));

async function until(what, test, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await test()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  assert.fail(`${what}: not within ${seconds} s`);
}

/** Every picture of the others moves. */
async function moves(page, others) {
  const before = (await looked(page)).frames;
  if (before.length !== others) return false;
  await new Promise((done) => setTimeout(done, 1500));
  const after = (await looked(page)).frames;
  return after.length === others && after.every((frames, at) => frames > before[at]);
}

const asked = async (answer) => { const got = await answer; assert.ok(got.ok(), `${got.url()}: ${await got.text()}`); return got.json(); };

export default {
  "five of a circle see and hear each other by one server, and one who leaves leaves four": async ({ visitor, base, out }) => {
    const pages = [];
    for (const [number, email] of PEOPLE.entries()) {
      const page = await visitor({ ...devices, viewport: number === 4 ? { width: 375, height: 800 } : { width: 1280, height: 900 } });
      await page.addInitScript(() => {
        const Own = window.RTCPeerConnection;
        window.connections = [];
        window.RTCPeerConnection = class extends Own { constructor(...given) { super(...given); window.connections.push(this); } };
      });
      await signIn(page, email);
      pages.push(page);
    }
    const [host] = pages;
    const headers = () => ({ Origin: base, "Idempotency-Key": crypto.randomUUID() });
    const { items: [subject] } = await asked(host.request.get("/api/v1/subjects?limit=1"));
    const circle = await asked(host.request.post("/api/v1/circles", { data: { title: "Five at once", subject_id: subject.id, size: 8 }, headers: headers() }));
    for (const page of pages.slice(1)) await asked(page.request.post(`/api/v1/circles/${circle.id}/join`, { headers: headers() }));
    const { now } = await asked(host.request.get("/dev/clock"));
    const start = new Date(Date.parse(now) + 26 * 36e5).toISOString();
    const session = await asked(host.request.post(`/api/v1/circles/${circle.id}/sessions`, { data: { start, minutes: 60 }, headers: headers() }));
    await asked(host.request.post("/dev/clock", { data: { now: new Date(Date.parse(start) - 3e5).toISOString() }, headers: { Origin: base } }));

    const join = async (page) => {
      await page.goto(`/circles/${circle.id}/sessions/${session.id}/room`);
      assert.doesNotMatch(await page.textContent("main"), /four cameras/i, "everybody's camera shows");
      await page.getByRole("button", { name: "Join", exact: true }).click();
    };
    for (const page of pages.slice(0, 4)) await join(page);
    for (const page of pages.slice(0, 4)) await until("four see each other", () => moves(page, 3));
    assert.equal((await looked(host)).open, 3, "four send to each other");

    await join(pages[4]);
    for (const page of pages) await until("everybody sees everybody", () => moves(page, 4));
    for (const page of pages) await until("by one connection", async () => (await looked(page)).open === 1);
    for (const page of pages) assert.ok(await moves(page, 4), "and still does");
    const heard = () => host.evaluate(async () => {
      const stats = [...(await window.connections.find((one) => one.connectionState === "connected").getStats()).values()];
      return { sounds: stats.filter((stat) => stat.type === "inbound-rtp" && stat.kind === "audio" && stat.packetsReceived > 10).length,
        sizes: new Set(stats.filter((stat) => stat.type === "outbound-rtp" && stat.kind === "video" && stat.rid && stat.framesEncoded > 0).map((stat) => stat.rid)).size };
    });
    await until("four others are heard", async () => (await heard()).sounds === 4);
    await until("the camera goes out in more than one size", async () => (await heard()).sizes > 1);
    await state(host, "five in a room");
    await state(pages[4], "five in a room, on a phone");
    await host.screenshot({ path: path(out, "room-five.png") });
    await pages[4].screenshot({ path: path(out, "room-five-phone.png") });

    await pages[1].getByRole("button", { name: "Leave" }).click();
    const left = pages.filter((_, at) => at !== 1);
    for (const page of left) await until("four are left and move", () => moves(page, 3));
    assert.equal((await looked(host)).open, 1, "and it stays with one server");
    await join(pages[1]);
    for (const page of pages) await until("five again", () => moves(page, 4));
    assert.equal((await looked(pages[1])).open, 1);
  },
};
