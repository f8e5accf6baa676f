// Recording: who agreed, whether one runs, and, on the page that began it, everybody's pictures and sound as one film
// that goes to the server every two seconds.
import { $, announce, facts, root, say } from "./page.js";

const SLICE_MS = 2000;
const WIDTH = 1280,
  HEIGHT = 720,
  RATE = 15;
const TRIES = 8;
const KINDS = ["video/webm;codecs=vp8,opus", "video/webm", "video/mp4"];

const ask = (method, path, body) =>
  fetch(`/api/v1${path}`, {
    method,
    headers: body instanceof Blob ? {} : { "content-type": "application/json" },
    body: body instanceof Blob ? body : JSON.stringify(body ?? {}),
  });

export class Record {
  constructor({ media, people }) {
    this.media = media;
    this.people = people;
    this.running = null;
    const kind = globalThis.MediaRecorder && KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    this.kind = kind;
    $("record-agree").addEventListener("click", () => this.consent(true));
    $("record-refuse").addEventListener("click", () => this.consent(false));
    $("record-start").addEventListener("click", () => this.begin());
    $("record-stop").addEventListener("click", () => this.end());
    $("record-agree").hidden = facts.child;
    $("record-child").hidden = !facts.child;
  }

  async consent(given) {
    this.told(await this.room("PUT", "consent", { given }));
  }

  async begin() {
    const state = await this.room("POST", "start");
    if (!state) return;
    this.film(state.recording_id);
    this.told(state);
  }

  async end() {
    this.finish();
    this.told(await this.room("POST", "stop"));
  }

  /** Of this room; what is refused is said. */
  async room(method, what, body) {
    const answer = await ask(method, `/rooms/${facts.room_id}/recording/${what}`, body).catch(() => null);
    if (answer?.ok) return answer.json();
    announce((await answer?.json().catch(() => null))?.detail ?? say("lost"), true);
    return null;
  }

  /** What the server says of it. */
  told(state) {
    if (!state) return;
    const before = this.running;
    this.running = state.recording_id ?? null;
    const own = state.consents.find((consent) => consent.person_id === facts.person_id);
    const others = state.consents.some((consent) => consent.given && consent.person_id !== facts.person_id);
    $("record-mark").hidden = !this.running;
    root.dataset.recording = String(!!this.running);
    $("record-state").textContent = say(this.running ? "rec_on" : "rec_none");
    $("record-waiting").textContent = state.waiting.length
      ? say("rec_waiting", { names: state.waiting.join(", ") })
      : say("rec_agreed");
    $("record-agree").setAttribute("aria-pressed", String(own?.given === true));
    $("record-refuse").setAttribute("aria-pressed", String(own?.given === false));
    $("record-start").hidden = facts.part === "observer" || !this.kind || !!this.running;
    $("record-start").disabled = state.waiting.length > 0;
    $("record-stop").hidden = !this.running;
    if (this.running && !before) announce(say("rec_on"), true);
    if (!this.running && before) announce(say("rec_off"), true);
    if (others && !own && !this.asked) {
      this.asked = true;
      announce(say("rec_asked"), true);
    }
    if (this.making && this.making.id !== this.running) this.finish();
  }

  // --- the film ------------------------------------------------------------------------------------------------------
  film(id) {
    const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
    const sound = new AudioContext();
    const mixed = sound.createMediaStreamDestination();
    const making = { id, canvas, sound, mixed, heard: new Map(), queue: [], sent: 0 };
    this.making = making;
    this.draw(making);
    making.timer = setInterval(() => this.draw(making), 1000 / RATE);
    const tracks = [...canvas.captureStream(RATE).getVideoTracks(), ...mixed.stream.getAudioTracks()];
    const recorder = new MediaRecorder(new MediaStream(tracks), { mimeType: this.kind, videoBitsPerSecond: 9e5 });
    making.recorder = recorder;
    recorder.ondataavailable = ({ data }) => {
      if (data.size) making.queue.push(data);
      this.send(making);
    };
    recorder.start(SLICE_MS);
  }

  finish() {
    const { making } = this;
    this.making = null;
    if (!making) return;
    clearInterval(making.timer);
    if (making.recorder.state !== "inactive") making.recorder.stop();
    making.sound.close();
  }

  /** One part after the other, each until it has arrived. */
  async send(making) {
    if (making.sending) return;
    making.sending = true;
    let tries = 0;
    while (making.queue.length && tries < TRIES) {
      const path = `/recordings/${making.id}/parts/${making.sent + 1}`;
      const answer = await ask("PUT", path, making.queue[0]).catch(() => null);
      if (answer?.ok) {
        making.queue.shift();
        making.sent++;
        tries = 0;
      } else if (answer && answer.status < 500 && answer.status !== 429) {
        making.queue = [];
      } else {
        await new Promise((done) => setTimeout(done, 500 * 2 ** Math.min(tries++, 4)));
      }
    }
    making.sending = false;
  }

  sources() {
    const tiles = [...this.people.tiles.values()];
    const videos = tiles.flatMap((tile) => [tile.screen, tile.video]);
    const sounds = tiles.flatMap((tile) => tile.sound.srcObject?.getAudioTracks() ?? []);
    const shown = [$("own-video"), ...videos].filter((video) => video?.srcObject && video.videoWidth);
    return { shown, sounds: [...this.media.stream.getAudioTracks(), ...sounds] };
  }

  draw(making) {
    const { shown, sounds } = this.sources();
    for (const track of sounds) {
      if (making.heard.has(track.id)) continue;
      const source = making.sound.createMediaStreamSource(new MediaStream([track]));
      source.connect(making.mixed);
      making.heard.set(track.id, source);
    }
    const pen = making.canvas.getContext("2d");
    pen.fillStyle = "#101418";
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    const columns = Math.ceil(Math.sqrt(shown.length || 1)),
      rows = Math.ceil((shown.length || 1) / columns);
    const width = WIDTH / columns,
      height = HEIGHT / rows;
    for (const [at, video] of shown.entries()) {
      const scale = Math.min(width / video.videoWidth, height / video.videoHeight);
      const wide = video.videoWidth * scale,
        high = video.videoHeight * scale;
      const left = (at % columns) * width + (width - wide) / 2,
        top = Math.floor(at / columns) * height + (height - high) / 2;
      pen.drawImage(video, left, top, wide, high);
    }
  }

  /** Gone from the room: what was recorded here goes to the server all the same. */
  left() {
    if (!this.making) return;
    this.finish();
    ask("POST", `/rooms/${facts.room_id}/recording/stop`).catch(() => {});
  }
}
