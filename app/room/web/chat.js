// The chat beside the pictures.
import { $, announce, facts, say } from "./page.js";

export class Chat {
  constructor({ send, isOpen }) {
    this.isOpen = isOpen;
    this.known = new Set();
    this.unread = 0;
    $("chat-form").addEventListener("submit", (event) => {
      event.preventDefault();
      const field = $("chat-text"),
        text = field.value.trim();
      if (text && send(text)) field.value = "";
    });
  }

  opened() {
    this.unread = 0;
    this.count();
    $("chat-text").focus();
    $("lines").scrollTop = 1e9;
  }

  line({ id, person_id, name, at, text }, fresh) {
    if (this.known.has(id)) return;
    this.known.add(id);
    const own = person_id === facts.person_id;
    const row = $("line").content.cloneNode(true);
    row.querySelector("[data-line-name]").textContent = own ? say("you") : name;
    row.querySelector("[data-line-text]").textContent = text;
    const when = row.querySelector("time");
    when.dateTime = at;
    const shown = { hour: "2-digit", minute: "2-digit", timeZone: facts.zone };
    when.textContent = new Intl.DateTimeFormat(document.documentElement.lang, shown).format(new Date(at));
    $("no-lines").hidden = true;
    $("lines").append(row);
    $("lines").scrollTop = 1e9;
    if (!fresh || own || this.isOpen()) return;
    this.unread++;
    this.count();
    announce(`${name}: ${text}`, true);
  }

  count() {
    $("unread").textContent = this.unread ? String(this.unread) : "";
    $("unread").hidden = !this.unread;
  }
}
