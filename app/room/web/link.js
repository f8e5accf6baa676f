// The connection to one other page: perfect negotiation (WebRTC 1.0 §10.7) over the room's socket. Both sides may
// change what they send at any time; where two offers cross, the polite side gives way. Each attempt has a number: a
// side that begins anew counts up, the other follows, and what belongs to an older attempt is not listened to.
const RESTART_AFTER_MS = 3500;
const AGAIN_AFTER_MS = 9000;

export class Link {
  constructor(peer, { own, servers, say, sends, shown, changed, failed, over }) {
    Object.assign(this, { peer, servers, say, sends, shown, changed, failed, over });
    this.polite = own < peer.peer_id;
    this.number = 0;
    this.failures = 0;
    this.falls = 0;
  }

  begin(number = this.number + 1) {
    this.pc?.close();
    this.number = number;
    const pc = new RTCPeerConnection({ iceServers: this.servers, bundlePolicy: "max-bundle" });
    this.pc = pc;
    this.offering = this.ignoring = false;
    this.waiting = [];
    this.queue = Promise.resolve();
    this.senders = new Map();
    // So that there is a connection even where neither sends anything.
    pc.createDataChannel("alive", { negotiated: true, id: 0 });
    for (const { track, stream, kind } of this.sends()) this.senders.set(kind, pc.addTrack(track, stream));
    pc.onnegotiationneeded = () => this.offer(pc);
    pc.onicecandidate = ({ candidate }) => this.tell({ candidate });
    pc.ontrack = ({ track, streams }) => this.shown(this.peer, track, streams[0]);
    pc.onconnectionstatechange = () => this.watch(pc);
    this.limit();
  }

  tell(data) {
    this.say("signal", { to: this.peer.peer_id, data: { ...data, number: this.number, streams: this.names() } });
  }

  names() {
    return Object.fromEntries(this.sends().map(({ kind, stream }) => [stream.id, kind]));
  }

  async offer(pc) {
    try {
      this.offering = true;
      await pc.setLocalDescription();
      if (pc === this.pc) this.tell({ description: pc.localDescription });
    } catch {
      /* the next change asks again */
    } finally {
      this.offering = false;
    }
  }

  /** Not needed any more; it ends when the other side says so too. */
  leave() {
    if (this.done) return;
    this.done = true;
    this.tell({ done: true });
    if (this.theirs) this.over();
  }

  /** What the other side says, one after the other. */
  hear(data) {
    if (data.done) {
      this.theirs = true;
      return this.done ? this.over() : undefined;
    }
    if (!this.pc || data.number > this.number) this.begin(data.number);
    if (data.number < this.number) return;
    Object.assign((this.streams ??= {}), data.streams);
    const pc = this.pc;
    this.queue = this.queue.then(() => (pc === this.pc ? this.take(pc, data) : null)).catch(() => this.restart());
  }

  async take(pc, { description, candidate }) {
    if (description) {
      const crossed = description.type === "offer" && (this.offering || pc.signalingState !== "stable");
      this.ignoring = !this.polite && crossed;
      if (this.ignoring) return;
      await pc.setRemoteDescription(description);
      if (description.type === "offer") {
        await pc.setLocalDescription();
        this.tell({ description: pc.localDescription });
      }
      for (const early of this.waiting.splice(0)) await pc.addIceCandidate(early).catch(() => {});
    } else if (candidate) {
      if (!pc.remoteDescription) return void this.waiting.push(candidate);
      try {
        await pc.addIceCandidate(candidate);
      } catch (error) {
        if (!this.ignoring) throw error;
      }
    }
  }

  watch(pc) {
    if (pc !== this.pc) return;
    clearTimeout(this.timer);
    const state = pc.connectionState;
    if (state === "connected") {
      this.failures = this.falls = 0;
      this.limit();
    }
    if (state === "failed") this.fell();
    if (state === "disconnected") this.timer = setTimeout(() => this.fell(), RESTART_AFTER_MS);
    this.changed(this);
  }

  /** It broke by itself; whoever falls twice without having stood in between is told of. */
  fell() {
    if (++this.falls === 2) this.failed(this);
    this.restart();
  }

  /** Another way for the same connection, and a whole new one where that did not help. */
  restart() {
    clearTimeout(this.timer);
    if (!this.pc || this.pc.connectionState === "closed") return;
    if (this.failures++ >= 1) {
      this.failures = 0;
      return this.begin();
    }
    this.pc.restartIce();
    this.timer = setTimeout(() => {
      if (this.pc && this.pc.connectionState !== "connected") this.fell();
    }, AGAIN_AFTER_MS);
  }

  /** What is sent has changed: a track came, went, or another took its place. */
  async resend() {
    if (!this.pc) return;
    const wanted = new Map(this.sends().map((sent) => [sent.kind, sent]));
    for (const [kind, sender] of this.senders) {
      if (wanted.has(kind)) await sender.replaceTrack(wanted.get(kind).track).catch(() => {});
      else {
        this.pc.removeTrack(sender);
        this.senders.delete(kind);
      }
    }
    for (const [kind, { track, stream }] of wanted) {
      if (!this.senders.has(kind)) this.senders.set(kind, this.pc.addTrack(track, stream));
    }
    this.limit();
  }

  /** Bits per second of the camera's picture; none keeps the sound alone. */
  bits(bits) {
    this.most = bits;
    this.limit();
  }

  limit() {
    encodings(this.senders?.get("camera"), (encoding) => {
      encoding.active = this.most !== 0;
      if (this.most) encoding.maxBitrate = this.most;
      else delete encoding.maxBitrate;
    });
  }

  measure() {
    return measured(this);
  }

  end() {
    clearTimeout(this.timer);
    this.pc?.close();
    this.pc = null;
  }
}

/** Changes how something is sent. */
export function encodings(sender, change) {
  const values = sender?.getParameters?.();
  if (!values?.encodings?.length) return;
  values.encodings.forEach(change);
  sender.setParameters(values).catch(() => {});
}

/** Loss of what we send, time there and back, and what the way would carry. */
export async function measured(way) {
  if (way.pc?.connectionState !== "connected") return null;
  let lost = 0,
    seconds = 0,
    carries = Infinity,
    received = 0;
  for (const stat of (await way.pc.getStats()).values()) {
    if (stat.type === "remote-inbound-rtp") lost = Math.max(lost, stat.fractionLost ?? 0);
    if (stat.type === "candidate-pair" && stat.nominated) {
      seconds = stat.currentRoundTripTime ?? 0;
      carries = stat.availableOutgoingBitrate ?? Infinity;
      received = stat.bytesReceived ?? 0;
    }
  }
  const silent = received === way.received;
  way.received = received;
  return { lost, seconds, carries, silent };
}
