// The way by a server that passes on: one connection to it, on which one's own sound, camera and screen go out, the
// camera in three sizes, and everybody else's come in. The server names with `tracks` whose track each line carries.
// It offers new lines, this page only answers; what it sends is fixed from the beginning.
import { encodings, measured } from "./link.js";

const ANSWER_AFTER_MS = 5000;
const CONNECT_AFTER_MS = 12e3;
const LOOK_MS = 1000;
/** Widths of pictures on the screen up to which the smaller sizes do. */
const SMALL = 280,
  MIDDLE = 640;
const SIZES = [
  { rid: "q", scaleResolutionDownBy: 4, maxBitrate: 100_000 },
  { rid: "h", scaleResolutionDownBy: 2, maxBitrate: 300_000 },
  { rid: "f", maxBitrate: 900_000 },
];
const KINDS = { sound: "audio", camera: "video", screen: "video" };

export class Forward {
  constructor(number, { own, servers, sends, say, shown, width, here, failed }) {
    Object.assign(this, { number, own, servers, sends, say, shown, width, here, failed });
    this.tracks = [];
    this.peers = new Set();
    /** Whose track each line shows. */
    this.showing = new Map();
    this.sizes = new Map();
    this.queue = Promise.resolve();
    this.begin();
  }

  async begin() {
    const pc = new RTCPeerConnection({ iceServers: this.servers, bundlePolicy: "max-bundle" });
    this.pc = pc;
    this.senders = new Map();
    for (const [kind, media] of Object.entries(KINDS)) {
      const sendEncodings = kind === "camera" ? SIZES : [{}];
      this.senders.set(kind, pc.addTransceiver(media, { direction: "sendonly", sendEncodings }).sender);
    }
    pc.onconnectionstatechange = () => this.watch();
    this.timer = setTimeout(() => this.fail(), CONNECT_AFTER_MS);
    this.looking = setInterval(() => this.look(), LOOK_MS);
    await this.resend();
    try {
      await pc.setLocalDescription();
    } catch {
      return this.fail();
    }
    this.offer();
  }

  /** Said until it is answered: a word is lost with the socket that carried it. */
  offer() {
    if (!this.pc || this.pc.signalingState !== "have-local-offer") return;
    this.tell("offer", { sdp: this.pc.localDescription.sdp });
    setTimeout(() => this.offer(), ANSWER_AFTER_MS);
  }

  tell(what, data) {
    this.say(`forward.${what}`, { number: this.number, ...data });
  }

  /** What the server says, one after the other. */
  hear(type, data) {
    if (data.number !== this.number || !this.pc) return;
    if (type === "refused" && data.code === "too_often") return;
    if (type === "refused" || type === "gone") return this.fail();
    this.queue = this.queue.then(() => (this.pc ? this.take(type, data) : null)).catch(() => this.fail());
  }

  async take(type, { sdp, tracks, peers }) {
    const { pc } = this;
    if (type === "answer" && pc.signalingState === "have-local-offer")
      await pc.setRemoteDescription({ type: "answer", sdp });
    if (type === "offer") {
      await pc.setRemoteDescription({ type: "offer", sdp });
      await pc.setLocalDescription();
      this.tell("answer", { sdp: pc.localDescription.sdp });
    }
    if (tracks) {
      this.tracks = tracks;
      for (const [mid, id] of this.showing)
        if (!tracks.some((track) => track.mid === mid && track.peer_id === id)) this.showing.delete(mid);
      this.peers = new Set(peers);
      this.show();
    }
  }

  /** Shows what the lines carry, of everybody who is known here and as soon as something comes. */
  show() {
    const lines = new Map(this.pc?.getTransceivers().map((line) => [line.mid, line.receiver.track]));
    for (const { mid, peer_id, kind } of this.tracks) {
      const track = lines.get(mid);
      if (!track || this.showing.get(mid) === peer_id) continue;
      if (track.muted) track.onunmute = () => this.pc && this.show();
      else if (this.shown(peer_id, kind, track)) this.showing.set(mid, peer_id);
    }
    this.here();
  }

  /** Shows something again that was taken away in between. */
  anew(id, kind) {
    const again = this.tracks.find((track) => track.peer_id === id && track.kind === kind);
    if (again) this.showing.delete(again.mid);
    this.show();
  }

  /** Whether somebody's sound and picture come this way: all that they send, and something of it moves. */
  has(id) {
    const lines = new Map(this.pc?.getTransceivers().map((line) => [line.mid, line.receiver.track]));
    const own = this.tracks.filter((track) => track.peer_id === id);
    return this.up && this.peers.has(id) && own.length > 0 && own.every(({ mid }) => lines.get(mid)?.muted === false);
  }

  get up() {
    return this.pc?.connectionState === "connected";
  }

  watch() {
    const state = this.pc?.connectionState;
    if (state === "connected") clearTimeout(this.timer);
    if (state === "disconnected") this.timer = setTimeout(() => this.fail(), ANSWER_AFTER_MS);
    if (state === "failed" || state === "closed") this.fail();
    this.here();
  }

  fail() {
    if (!this.pc) return;
    this.end();
    this.failed(this);
  }

  /** Asks for each picture in the size in which it is shown. */
  look() {
    if (!this.up) return;
    for (const id of this.peers) {
      const width = document.hidden ? 0 : this.width(id) * devicePixelRatio;
      const layer = width <= SMALL ? "q" : width <= MIDDLE ? "h" : "f";
      if (this.sizes.get(id) === layer) continue;
      this.sizes.set(id, layer);
      this.tell("layer", { peer_id: id, layer });
    }
    this.here();
  }

  /** What is sent has changed. */
  async resend() {
    const wanted = new Map(this.sends().map(({ kind, track }) => [kind, track]));
    for (const [kind, sender] of this.senders ?? [])
      if (sender.track !== (wanted.get(kind) ?? null))
        await sender.replaceTrack(wanted.get(kind) ?? null).catch(() => {});
  }

  /** None keeps the sound alone. */
  bits(bits) {
    encodings(this.senders?.get("camera"), (encoding) => {
      encoding.active = bits !== 0;
    });
  }

  measure() {
    return measured(this);
  }

  end() {
    clearTimeout(this.timer);
    clearInterval(this.looking);
    const { pc } = this;
    this.pc = null;
    pc?.close();
  }
}
