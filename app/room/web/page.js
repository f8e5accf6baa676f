// What the page brings: facts, words, elements by their part, and a voice for screen readers.
export const root = document.querySelector("[data-room]");
export const facts = JSON.parse(root.dataset.room);
const words = JSON.parse(root.dataset.words);
export const $ = (name) => root.querySelector(`[data-part="${name}"]`);
export const all = (name) => [...root.querySelectorAll(`[data-part="${name}"]`)];
export const say = (key, gaps = {}) =>
  Object.entries(gaps).reduce((text, [name, value]) => text.replace(`{${name}}`, value), words[key] ?? "");

const live = $("live"),
  notice = $("notice");
let timer;

/** Said to a screen reader, and shown where it matters for a while. */
export function announce(text, shown = false) {
  live.textContent = "";
  setTimeout(() => {
    live.textContent = text;
  }, 50);
  if (!shown) return;
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    notice.hidden = true;
  }, 8000);
}
