// The room of a lesson: from the check of one's devices to good-bye. All words come with the page.
import { Board } from "./board.js";
import { Captions } from "./captions.js";
import { Chat } from "./chat.js";
import { Clock } from "./clock.js";
import { Lobby } from "./lobby.js";
import { Media } from "./media.js";
import { $, all, announce, facts, root, say } from "./page.js";
import { People } from "./people.js";
import { Quality } from "./quality.js";
import { Record } from "./record.js";
import { Shared, bindNotes } from "./shared.js";
import { RoomSocket } from "./socket.js";
import { Ways } from "./ways.js";

const GONE_AFTER_MS = 30e3;
const PANELS = ["chat", "whiteboard", "notes-toggle", "record"];

class Room {
  constructor() {
    this.peers = new Map();
    this.media = new Media(() => this.sent());
    this.people = new People({ stage: $("people"), words: say });
    this.ways = new Ways({
      people: this.people,
      peers: this.peers,
      sends: () => this.sends(),
      tell: (type, data) => this.socket.say(type, data),
      bits: () => this.quality.bits(),
      changed: () => this.waysChanged(),
    });
    this.hand = false;
    this.ahead = new Set();
    this.started = false;
    this.quality = new Quality(this.ways);
    this.chat = new Chat({ send: (text) => this.write(text), isOpen: () => this.open === "chat" });
    this.lobby = new Lobby({ $, say, media: this.media, servers: facts.ice_servers, join: () => this.join() });
    this.record = new Record({ media: this.media, people: this.people });
    this.captions = new Captions({
      tell: (caption) => this.socket?.say("caption", caption),
      track: () => this.media.stream.getAudioTracks()[0],
      peers: this.peers,
      changed: () => this.tellState(),
    });
    this.controls();
    this.clock = new Clock();
  }

  async join() {
    if (this.started) return;
    this.started = true;
    await this.media.open();
    this.lobby.end();
    root.dataset.state = "in";
    $("own-video").srcObject = this.media.stream;
    this.shared = this.shared ?? this.openShared();
    this.socket = new RoomSocket(facts.room_id, (type, data) => this.hear(type, data));
    this.socket.open();
    this.quality.begin();
    this.waiting();
    this.sent();
    $("mute").focus();
  }

  openShared() {
    const shared = new Shared(
      (frame) => this.socket.send(frame),
      () => announce(say("board_full"), true),
    );
    bindNotes(shared, $("notes"));
    this.board = new Board(shared, {
      svg: $("board"),
      tools: all("tool"),
      colours: all("colour"),
      text: $("board-text"),
      file: $("board-file"),
      undo: $("undo"),
      redo: $("redo"),
      back: $("sheet-back"),
      on: $("sheet-on"),
      turned: (page, pages) => this.turned(page, pages),
      pointed: (x, y) => this.socket.say("pointer", { x: Math.round(x), y: Math.round(y) }),
      full: () => announce(say("board_full"), true),
    });
    return shared;
  }

  turned(page, pages) {
    const text = say("page_of", { page, pages });
    if ($("sheet").textContent === text) return;
    if (page !== this.page) announce(text);
    this.page = page;
    $("sheet").textContent = text;
    $("sheet-save").href = `${$("sheet-save").pathname}?sheet=${page}`;
  }

  // --- what the server says ------------------------------------------------------------------------------------------
  hear(type, data) {
    switch (type) {
      case "welcome":
        return this.welcome(data);
      case "binary":
        return this.shared.hear(data);
      case "peer.joined":
        return this.joined(data.peer, data.returned);
      case "peer.left":
        return this.left(data.peer_id, data.how);
      case "peer.state":
        return this.state(data);
      case "signal":
        return this.ways.signal(data.from, data.data);
      case "chat":
        return this.chat.line(data, true);
      case "recording":
        return this.record.told(data);
      case "caption":
        return this.captions.hear(data);
      case "pointer":
        return this.board.pointer(data.peer_id, data.x, data.y);
      case "error":
        return announce(data.detail, true);
      case "forward.start":
      case "forward.answer":
      case "forward.offer":
      case "forward.changed":
      case "forward.refused":
      case "forward.gone":
        return this.ways.hear(type, data);
      case "lost":
        return this.lost(data);
      case "over":
        return this.over(data.code);
    }
  }

  welcome(data) {
    this.own = data.peer_id;
    this.ahead = new Set(data.peers.map((peer) => peer.peer_id));
    this.clock.set(data.now);
    const here = new Set(data.peers.map((peer) => peer.peer_id));
    for (const id of this.peers.keys()) if (!here.has(id) || !data.returned) this.forget(id);
    for (const peer of data.peers) this.know(peer);
    this.ways.meet(this.own, data.peers, data.forward);
    for (const line of data.lines) this.chat.line(line, false);
    this.record.told(data.recording);
    if (facts.cameras) this.sent();
    else this.tellState();
    root.dataset.line = "up";
    announce(say(data.peers.length ? "in_with" : "in_alone", { name: facts.other_name }));
    if (!this.shows && this.media.sees) announce(say("cameras_full"), true);
    this.waiting();
  }

  know(peer) {
    clearTimeout(this.peers.get(peer.peer_id)?.gone);
    this.peers.set(peer.peer_id, peer);
    this.people.know(peer);
    this.ways.know(peer);
  }

  joined(peer, returned) {
    // Whoever comes in on another page is not there twice.
    for (const [id, known] of this.peers)
      if (known.person_id === peer.person_id && (id !== peer.peer_id || !returned)) this.forget(id);
    clearTimeout(this.peers.get(peer.peer_id)?.gone);
    this.know(peer);
    this.people.mark(peer.peer_id, "");
    this.tellState();
    announce(say(returned ? "returned" : "joined", { name: peer.name }));
    this.waiting();
  }

  left(id, how) {
    const peer = this.peers.get(id);
    if (!peer) return;
    if (how === "leave") {
      announce(say("left", { name: peer.name }), true);
      return this.forget(id);
    }
    // Their picture may still come: only the way over the server is lost.
    this.people.mark(id, say("dropped", { name: peer.name }));
    announce(say("dropped", { name: peer.name }));
    peer.gone = setTimeout(() => this.forget(id), GONE_AFTER_MS);
  }

  forget(id) {
    clearTimeout(this.peers.get(id)?.gone);
    this.ways.forget(id);
    this.peers.delete(id);
    this.people.forget(id);
    this.waiting();
    const had = this.shows;
    if (this.ahead.delete(id) && this.shows && !had) {
      if (this.media.sees) announce(say("camera_free"), true);
      this.sent();
    }
  }

  /** Whether one's picture shows: where people meet and nobody passes on, of those who came first. */
  get shows() {
    return !facts.cameras || !!this.ways.forward || this.ahead.size < facts.cameras;
  }

  sends() {
    return this.media.sends().filter(({ kind }) => kind !== "camera" || this.shows);
  }

  state(data) {
    const known = this.peers.get(data.peer_id);
    if (!known) return data.person_id && data.peer_id !== this.own ? this.know(data) : undefined;
    const before = known.state ?? {};
    known.state = data.state;
    this.people.know(known);
    this.ways.know(known);
    if (data.state.hand && !before.hand) announce(say("hand_up", { name: known.name }), true);
    if (data.state.sharing && !before.sharing) announce(say("shares", { name: known.name }), true);
    this.captions.without(known, before);
    this.captions.look();
  }

  waysChanged() {
    if (facts.cameras && this.started) this.sent();
    this.waiting();
  }

  lost({ refused, tries }) {
    root.dataset.line = "down";
    this.shared.lost();
    if (tries === 0) announce(say("lost"), true);
    if (refused && tries === 6) announce(say("reload"), true);
  }

  over(code) {
    this.close();
    $("over-text").textContent = say({ 4409: "elsewhere", 4410: "closed", 4401: "signed_out" }[code] ?? "reload");
  }

  // --- what one does -------------------------------------------------------------------------------------------------
  controls() {
    const toggle = (name, act) => $(name).addEventListener("click", act);
    toggle("mute", () => {
      this.media.mute(!this.media.muted);
      announce(say(this.media.muted ? "muted" : "unmuted"));
    });
    toggle("camera", () => this.media.camera(!this.media.cameraOff));
    toggle("share", () => this.share());
    toggle("hand", () => {
      this.hand = !this.hand;
      this.sent();
    });
    toggle("leave", () => this.leave());
    toggle("again", () => location.reload());
    toggle("pip", () => this.people.pictureInPicture());
    for (const name of PANELS) toggle(name, () => this.panel(name));
    for (const close of all("panel-close"))
      close.addEventListener("click", () => {
        const open = this.open;
        this.panel(open);
        $(open).focus();
      });
    const keys = {
      KeyM: "mute",
      KeyV: "camera",
      KeyS: "share",
      KeyH: "hand",
      KeyC: "chat",
      KeyB: "whiteboard",
      KeyN: "notes-toggle",
      KeyR: "record",
      KeyT: "captions",
      KeyL: "leave",
    };
    addEventListener("keydown", (event) => {
      const name = event.altKey && !event.ctrlKey && !event.metaKey && keys[event.code];
      if (name && root.dataset.state === "in" && !$(name).hidden) {
        event.preventDefault();
        $(name).click();
      }
      if (event.key === "Escape" && this.open && !event.defaultPrevented) {
        const open = this.open;
        this.panel(open);
        $(open).focus();
      }
    });
    for (const event of ["online"]) addEventListener(event, () => this.moved());
    navigator.connection?.addEventListener?.("change", () => this.moved());
    if (!navigator.mediaDevices?.getDisplayMedia) $("share").hidden = true;
    if (!document.pictureInPictureEnabled) $("pip").hidden = true;
    // Lessons are recorded, meetings are not.
    if (facts.cameras) $("record").hidden = true;
    addEventListener("pagehide", (event) => {
      if (!event.persisted && this.socket && !this.socket.over) this.socket.say("leave");
    });
  }

  /** Another network: the old ways lead nowhere. */
  moved() {
    if (!this.socket || this.socket.over) return;
    this.socket.hurry();
    this.ways.moved();
  }

  panel(name) {
    this.open = this.open === name ? null : name;
    root.dataset.panel = this.open ?? "";
    for (const each of PANELS) {
      const open = each === this.open;
      $(each).setAttribute("aria-pressed", String(open));
      $(`${each}-panel`).hidden = !open;
    }
    $("panel").hidden = !this.open;
    if (this.open === "chat") this.chat.opened();
    if (this.open === "notes-toggle") $("notes").focus();
  }

  write(text) {
    if (!this.socket?.live) announce(say("lost"), true);
    else this.socket.say("chat", { text, client_id: crypto.randomUUID() });
    return !!this.socket?.live;
  }

  async share() {
    if (this.media.screen) return this.media.unshare();
    await this.media
      .share(() => announce(say("share_over"), true))
      .catch((error) => {
        if (error.name !== "NotAllowedError") announce(say("share_failed"), true);
      });
  }

  /** What one sends or shows has changed. */
  sent() {
    const { muted, cameraOff, screen, hears, sees } = this.media;
    const press = (name, on) => $(name).setAttribute("aria-pressed", String(on));
    press("mute", muted);
    press("camera", sees && !cameraOff && this.shows);
    press("share", !!screen);
    press("hand", this.hand);
    $("mute").disabled = !hears && this.started;
    $("camera").disabled = (!sees || !this.shows) && this.started;
    root.dataset.camera = sees && !cameraOff ? "on" : "off";
    this.lobby?.shown();
    if (!this.started) return;
    this.ways.resend();
    if (this.media.problem) announce(say(this.media.problem), true);
    this.media.problem = null;
    this.tellState();
    if (this.media.devices.audiooutput) this.people.speaker(this.media.devices.audiooutput);
  }

  tellState() {
    const { muted, cameraOff, screen, hears, sees } = this.media;
    this.socket?.say("state", {
      muted: muted || !hears,
      camera: sees && !cameraOff && this.shows,
      sharing: !!screen,
      hand: this.hand,
      captions: this.captions.reads,
      unwritten: this.captions.unwritten,
    });
  }

  leave() {
    this.socket?.leave();
    this.close();
    $("over-text").textContent = say("gone");
    announce(say("gone"));
  }

  close() {
    this.record.left();
    this.captions.stop();
    this.quality.end();
    this.ways.stop();
    for (const id of [...this.peers.keys()]) this.forget(id);
    this.media.end();
    if (document.pictureInPictureElement) document.exitPictureInPicture().catch(() => {});
    root.dataset.state = "over";
    $("again").focus();
  }

  waiting() {
    $("alone").hidden = this.peers.size > 0;
    this.people.arrange();
    this.captions.look();
  }
}

new Room();
