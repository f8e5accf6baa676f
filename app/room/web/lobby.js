// Before one goes in: is the camera seen, the microphone heard, the speaker working, and is there a way out to others.
import { loudness, tone } from "./media.js";
import { facts } from "./page.js";

// Kilobits a second that a picture and a sound need with room to spare, and that sound and a small picture do.
const GOOD = 1500,
  WEAK = 400;

export class Lobby {
  constructor({ $, say, media, servers, join }) {
    Object.assign(this, { $, say, media, servers });
    $("join").addEventListener("click", () => {
      $("join").disabled = true;
      join();
    });
    $("check").addEventListener("click", () => this.open());
    $("speaker-test").addEventListener("click", () => tone(media.devices.audiooutput));
    for (const kind of ["audioinput", "videoinput", "audiooutput"])
      $(kind).addEventListener("change", ({ target }) =>
        media.choose(kind, target.value).then(() => this.listen()),
      );
    $("join").disabled = false;
    navigator.mediaDevices?.addEventListener?.("devicechange", () => this.list());
    this.remembered().then((open) => (open ? this.open() : this.shown()));
    this.reach();
    // What cannot be measured is not told.
    this.speed().catch(() => {
      $("has-speed").hidden = true;
    });
  }

  /** Whether the browser was allowed before, so that nobody is asked by surprise. */
  async remembered() {
    const asked = ["camera", "microphone"].map((name) =>
      navigator.permissions
        ?.query({ name })
        .then(({ state }) => state)
        .catch(() => "prompt"),
    );
    return (await Promise.all(asked)).every((state) => state === "granted");
  }

  async open() {
    await this.media.open();
    if (this.over) return;
    await this.list();
    this.listen();
    this.shown();
  }

  listen() {
    this.quiet?.();
    this.quiet = loudness(this.media.stream, (loud) => {
      this.$("level").value = loud;
    });
  }

  async list() {
    const devices = await this.media.list();
    for (const kind of ["audioinput", "videoinput", "audiooutput"]) {
      const select = this.$(kind),
        own = devices.filter((device) => device.kind === kind);
      const chosen =
        this.media.devices[kind] ??
        this.media.stream
          .getTracks()
          .map((track) => track.getSettings().deviceId)
          .find((id) => own.some((device) => device.deviceId === id));
      select.replaceChildren(
        ...own.map((device) => new Option(device.label, device.deviceId, false, device.deviceId === chosen)),
      );
      select.closest("[data-device]").hidden =
        own.length === 0 || (kind === "audiooutput" && !("setSinkId" in HTMLMediaElement.prototype));
    }
  }

  shown() {
    if (this.over) return;
    const { media, $, say } = this;
    const video = $("preview");
    if (video.srcObject !== media.stream) video.srcObject = media.stream;
    $("check").hidden = media.hears && media.sees;
    const problem = media.problem;
    $("problem").hidden = !problem;
    $("problem-text").textContent = problem ? say(problem) : "";
    $("help").hidden = problem !== "denied";
    const part = (name, there, good) => {
      $(name).dataset.there = String(there);
      $(`${name}-text`).textContent = say(there ? good : `${good}_not`);
    };
    part("has-camera", media.sees, "camera_works");
    part("has-microphone", media.hears, "microphone_works");
  }

  /** Which ways out there are: straight ones for everybody, and a relay where one is set up. */
  async reach() {
    const pc = new RTCPeerConnection({ iceServers: this.servers });
    const found = new Set();
    pc.onicecandidate = ({ candidate }) => candidate?.type && found.add(candidate.type);
    pc.createDataChannel("reach");
    await pc.setLocalDescription();
    await new Promise((done) => {
      pc.onicegatheringstatechange = () => pc.iceGatheringState === "complete" && done();
      setTimeout(done, 4000);
    });
    pc.close();
    if (this.over) return;
    const there = found.size > 0;
    this.$("has-way").dataset.there = String(there);
    this.$("has-way-text").textContent = this.say(there ? "way_works" : "way_works_not");
  }

  /** How much the line brings in, by a file of this site; what that is enough for, in words. */
  async speed() {
    const answer = await fetch(facts.measure, { cache: "no-store" });
    await answer.arrayBuffer();
    const seen = performance.getEntriesByName(answer.url).pop();
    if (!answer.ok || !seen?.encodedBodySize) throw new Error("unmeasured");
    if (this.over) return;
    // In kilobits a second; what came within one tick of the clock came fast.
    const rate = (seen.encodedBodySize * 8) / Math.max(1, seen.responseEnd - seen.responseStart);
    const level = rate >= GOOD ? "good" : rate >= WEAK ? "weak" : "bad";
    this.$("has-speed").dataset.there = String(level !== "bad");
    this.$("has-speed-text").textContent = this.say(`speed_${level}`);
  }

  end() {
    this.over = true;
    this.quiet?.();
    this.$("preview").srcObject = null;
  }
}
