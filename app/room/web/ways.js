// How this page reaches the others: by a link to each of them, or by the server that passes on. From one to the other
// without a gap: a link ends when both of its pages have what they had by it on the other way.
import { Forward } from "./forward.js";
import { Link } from "./link.js";
import { facts, say } from "./page.js";

/** Who sends nothing that could be waited for is let go after so long. */
const OVER_AFTER_MS = 8000;
const AGAIN_AFTER_MS = 30e3;

export class Ways {
  constructor({ people, peers, sends, tell, bits, changed }) {
    Object.assign(this, { people, peers, sends, tell, bits, changed });
    this.links = new Map();
    this.forward = null;
  }

  all() {
    return [...this.links.values(), ...(this.forward ? [this.forward] : [])];
  }

  /** Whoever comes in meets those who are there, and by which way. */
  meet(own, peers, number) {
    this.own = own;
    if (number) {
      this.start(number);
      for (const link of this.links.values()) link.restart();
      return;
    }
    this.stop();
    for (const peer of peers) {
      if (this.links.has(peer.peer_id)) this.links.get(peer.peer_id).restart();
      else this.link(peer).begin();
    }
  }

  /** The server passes on from now on. */
  start(number) {
    clearTimeout(this.again);
    if (this.forward?.number === number && this.forward.own === this.own) return this.forward.show();
    this.forward?.end();
    this.since = 0;
    this.forward = new Forward(number, {
      own: this.own,
      servers: facts.ice_servers,
      sends: this.sends,
      say: this.tell,
      shown: (id, kind, track) => this.peers.has(id) && (this.people.show(id, kind, track), true),
      width: (id) => this.people.width(id),
      here: () => this.here(),
      failed: (forward) => this.failed(forward),
    });
    this.changed();
  }

  stop() {
    clearTimeout(this.again);
    this.forward?.end();
    this.forward = null;
  }

  /** The server cannot be reached: by links again, and once more after a while. */
  failed({ number }) {
    this.forward = null;
    this.tell("forward.failed", { number });
    for (const peer of this.peers.values()) if (!this.links.has(peer.peer_id)) this.link(peer).begin();
    this.again = setTimeout(() => this.start(number), AGAIN_AFTER_MS);
    this.changed();
  }

  /** What came by the server is looked at: links that are not needed any more end. */
  here() {
    const { forward } = this;
    if (!forward?.up) return;
    this.since ||= Date.now();
    const late = Date.now() - this.since > OVER_AFTER_MS;
    for (const [id, link] of this.links) if (forward.has(id) || (late && forward.peers.has(id))) link.leave();
    for (const id of forward.peers) if (forward.has(id)) this.people.mark(id, "");
  }

  hear(type, data) {
    if (type === "forward.start") this.start(data.number);
    else this.forward?.hear(type.slice("forward.".length), data);
  }

  /** Somebody is known from now on, or shows something else. */
  know(peer) {
    if (peer.state?.sharing) this.forward?.anew(peer.peer_id, "screen");
    else this.forward?.show();
  }

  link(peer) {
    const link = new Link(peer, {
      own: this.own,
      servers: facts.ice_servers,
      sends: this.sends,
      say: this.tell,
      shown: (from, track, stream) => {
        const screen = link.streams?.[stream?.id] === "screen";
        const kind = track.kind === "audio" ? "sound" : screen ? "screen" : "camera";
        this.people.show(from.peer_id, kind, track, stream);
      },
      changed: () => this.linkChanged(link),
      over: () => this.forget(peer.peer_id),
      failed: () => {
        if (!this.forward && !this.peers.get(peer.peer_id)?.gone) this.tell("forward.failed", { number: 0 });
      },
    });
    this.links.set(peer.peer_id, link);
    link.bits(this.bits());
    return link;
  }

  signal(from, data) {
    const peer = this.peers.get(from);
    if (!peer || (data.done && !this.links.has(from))) return;
    (this.links.get(from) ?? this.link(peer)).hear(data);
  }

  linkChanged(link) {
    const state = link.pc?.connectionState;
    const { name, peer_id } = link.peer;
    if (state === "connected" || this.forward?.has(peer_id)) this.people.mark(peer_id, "");
    else if (state === "failed" || state === "disconnected") this.people.mark(peer_id, say("dropped", { name }));
    this.changed();
  }

  resend() {
    for (const way of this.all()) way.resend();
  }

  /** Another network: the old ways lead nowhere. */
  moved() {
    for (const link of this.links.values()) link.restart();
    if (!this.forward) return;
    const { number } = this.forward;
    this.forward.end();
    this.forward = null;
    this.start(number);
  }

  forget(id) {
    this.links.get(id)?.end();
    this.links.delete(id);
  }
}
