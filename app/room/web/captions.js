// What is said, in writing: the speaker's own browser hears the words, on the device alone, and the others read them as
// they come. Nothing is kept, and no sound goes to anybody for it; a browser that would send it away is not asked.
import { $, announce, facts, say } from "./page.js";

const LINES = 3;
const STAYS_MS = 8000;
const EVERY_MS = 400;
const TEXT_MAX = 280;
const AGAIN_MS = 500;

const Recognition = globalThis.SpeechRecognition;

/** A language as recognisers name it: `en` is `en-US`. */
function spoken(code) {
  const { language, region } = new Intl.Locale(code).maximize();
  return `${language}-${region}`;
}

/** Whether this browser hears that language by itself; what it lacks for it is fetched once. */
async function hears(lang) {
  if (!Recognition?.available) return false;
  const asked = { langs: [lang], processLocally: true };
  const there = await Recognition.available(asked).catch(() => "unavailable");
  if (there === "available") return true;
  return there !== "unavailable" && !!(await Recognition.install(asked).catch(() => false));
}

export class Captions {
  constructor({ tell, track, peers, changed }) {
    Object.assign(this, { tell, track, peers, changed });
    this.reads = false;
    this.unwritten = false;
    this.asked = new Set();
    this.rows = new Map();
    const language = $("captions-language");
    language.value = document.documentElement.lang;
    language.addEventListener("change", () => {
      this.unwritten = false;
      this.stop();
      this.look();
    });
    $("captions").addEventListener("click", () => this.toggle());
  }

  toggle() {
    this.reads = !this.reads;
    $("captions").setAttribute("aria-pressed", String(this.reads));
    $("captions-slot").hidden = !this.reads;
    if (this.reads) for (const peer of this.peers.values()) this.without(peer);
    this.changed();
  }

  /** Somebody came, went or wants to read: from then on what is said here is written, or not any more. */
  look() {
    let wanted = false;
    for (const [id, peer] of this.peers) {
      if (!peer.state?.captions) {
        this.asked.delete(id);
        continue;
      }
      wanted = true;
      if (!this.asked.has(id)) announce(say("captions_asked", { name: peer.name }), true);
      this.asked.add(id);
    }
    for (const [id] of this.rows) if (!this.peers.has(id)) this.forget(id);
    if (wanted && facts.part !== "observer") this.write();
    else this.stop();
  }

  /** A reader is told whose words cannot be written. */
  without(peer, before) {
    if (this.reads && peer.state?.unwritten && !before?.unwritten)
      announce(say("captions_not", { name: peer.name }), true);
  }

  // --- the own words ----------------------------------------------------------------------------------------------
  async write() {
    if (this.writes) return;
    const turn = (this.writes = {});
    const lang = spoken($("captions-language").value);
    const can = await hears(lang);
    if (this.writes !== turn) return;
    if (can === this.unwritten) {
      this.unwritten = !can;
      this.changed();
    }
    if (can) this.listen(turn, lang);
  }

  listen(turn, lang) {
    const track = this.track();
    // Who has no microphone says nothing; what is muted is silence.
    if (!track) return void (this.writes = null);
    const hearing = new Recognition();
    Object.assign(hearing, { lang, continuous: true, interimResults: true, processLocally: true });
    turn.hearing = hearing;
    hearing.onresult = ({ results, resultIndex }) => {
      for (let at = resultIndex; at < results.length; at++)
        this.heard(results[at][0].transcript, results[at].isFinal);
    };
    hearing.onerror = ({ error }) => {
      if (["not-allowed", "service-not-allowed", "language-not-supported"].includes(error)) turn.over = true;
    };
    // It ends by itself after a silence.
    hearing.onend = () => {
      if (this.writes !== turn) return;
      if (!turn.over) return void setTimeout(() => this.writes === turn && this.listen(turn, lang), AGAIN_MS);
      this.unwritten = true;
      this.changed();
    };
    try {
      hearing.start(track);
    } catch {
      turn.over = true;
      hearing.onend();
    }
  }

  heard(said, done) {
    const text = said.trim().slice(-TEXT_MAX);
    if (!text || (!done && Date.now() - (this.told ?? 0) < EVERY_MS)) return;
    this.told = Date.now();
    this.tell({ text, done });
  }

  stop() {
    const hearing = this.writes?.hearing;
    this.writes = null;
    if (hearing) hearing.abort();
  }

  // --- the others' words ------------------------------------------------------------------------------------------
  hear({ peer_id, text, done }) {
    const peer = this.peers.get(peer_id);
    if (!peer || !this.reads) return;
    const row = this.rows.get(peer_id) ?? this.row(peer_id, peer.name);
    row.querySelector("[data-caption-text]").textContent = text;
    clearTimeout(row.gone);
    row.gone = setTimeout(() => this.gone(row), STAYS_MS);
    if (done) this.rows.delete(peer_id);
    $("captions-none").hidden = true;
  }

  row(id, name) {
    const part = $("caption").content.cloneNode(true);
    const row = part.firstElementChild;
    row.querySelector("[data-caption-name]").textContent = name;
    $("captions-lines").append(row);
    this.rows.set(id, row);
    const shown = [...$("captions-lines").children];
    for (const old of shown.slice(0, Math.max(0, shown.length - LINES))) this.gone(old);
    return row;
  }

  gone(row) {
    clearTimeout(row.gone);
    for (const [id, each] of this.rows) if (each === row) this.rows.delete(id);
    row.remove();
    $("captions-none").hidden = $("captions-lines").children.length > 0;
  }

  forget(id) {
    const row = this.rows.get(id);
    if (row) this.gone(row);
  }
}
