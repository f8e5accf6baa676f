// Board and notes: one Yjs document. What is changed here goes to the server as it happens; what was changed while the
// socket was lost goes when the server's whole state has come.
import * as Y from "yjs";

const CHANGE = 1,
  PART = 2,
  LAST_PART = 3;
const MOST_BYTES = 60000;
export const OWN = "own",
  SERVER = "server";

export class Shared {
  constructor(send, tooMuch) {
    this.doc = new Y.Doc();
    this.board = this.doc.getArray("board");
    this.notes = this.doc.getText("notes");
    this.send = send;
    this.tooMuch = tooMuch;
    this.parts = [];
    this.ready = false;
    this.pending = [];
    this.doc.on("update", (update, origin) => {
      if (origin !== SERVER && this.ready) this.gather(update);
    });
  }

  gather(update) {
    this.pending.push(update);
    this.timer ??= setTimeout(() => this.flush(), 35);
  }

  flush() {
    this.timer = undefined;
    if (!this.pending.length) return;
    const whole = Y.mergeUpdates(this.pending);
    const changes = whole.length <= MOST_BYTES ? [whole] : this.pending;
    this.pending = [];
    for (const change of changes) this.change(change);
  }

  change(change) {
    if (change.length > MOST_BYTES) return this.tooMuch();
    const frame = new Uint8Array(change.length + 1);
    frame[0] = CHANGE;
    frame.set(change, 1);
    this.send(frame);
  }

  hear(frame) {
    const bytes = frame.subarray(1);
    if (frame[0] === CHANGE) return Y.applyUpdate(this.doc, bytes, SERVER);
    this.parts.push(bytes);
    if (frame[0] === PART) return;
    if (frame[0] !== LAST_PART) return void (this.parts = []);
    const state = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts.splice(0)) {
      state.set(part, at);
      at += part.length;
    }
    const known = Y.encodeStateVectorFromUpdate(state);
    Y.applyUpdate(this.doc, state, SERVER);
    this.ready = true;
    const missed = Y.encodeStateAsUpdate(this.doc, known);
    // Two bytes say nothing.
    if (missed.length > 2) this.change(missed);
  }

  lost() {
    this.ready = false;
    this.parts = [];
    this.pending = [];
  }
}

/** Binds a text area to the notes; both may be typed into at once, and nobody's cursor jumps. */
export function bindNotes(shared, area) {
  const { notes, doc } = shared;
  area.addEventListener("input", () => {
    const before = notes.toString(),
      now = area.value;
    let start = 0,
      end = 0;
    while (start < before.length && start < now.length && before[start] === now[start]) start++;
    while (
      end < before.length - start &&
      end < now.length - start &&
      before[before.length - 1 - end] === now[now.length - 1 - end]
    )
      end++;
    doc.transact(() => {
      if (before.length - end > start) notes.delete(start, before.length - end - start);
      if (now.length - end > start) notes.insert(start, now.slice(start, now.length - end));
    }, OWN);
  });
  notes.observe(({ changes, transaction }) => {
    if (transaction.origin === OWN) return;
    let { selectionStart: from, selectionEnd: to } = area,
      at = 0;
    for (const { retain, insert, delete: gone } of changes.delta) {
      if (retain) at += retain;
      if (insert) {
        if (at < from) from += insert.length;
        if (at < to) to += insert.length;
        at += insert.length;
      }
      if (gone) {
        from -= Math.max(0, Math.min(from - at, gone));
        to -= Math.max(0, Math.min(to - at, gone));
      }
    }
    const scroll = area.scrollTop;
    area.value = notes.toString();
    if (document.activeElement === area) area.setSelectionRange(from, to);
    area.scrollTop = scroll;
  });
}
