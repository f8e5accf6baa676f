// What happens while a page of somebody who is signed in is open: news come over one socket of all tabs, messages
// written without a network go out once when there is one, and the worker beside the pages is kept up to date. Without
// this script every page works and shows the state of the moment it was drawn.
const own = document.getElementById("live");
const { me } = own.dataset;
const bar = (name) => own.querySelector(`[data-live=${name}]`);
const root = document.documentElement;
const thread = document.querySelector(".thread[data-thread]")?.dataset.thread;
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const store = {
  read: (key) => {
    try {
      return JSON.parse(localStorage.getItem(`${key}:${me}`));
    } catch {
      return null;
    }
  },
  write: (key, value) => {
    try {
      localStorage.setItem(`${key}:${me}`, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing.
    }
  },
};

// Without a network: said on top, and since when a kept page is kept.
const network = () => {
  bar("offline").hidden = navigator.onLine;
  const kept = root.dataset.kept;
  bar("kept").hidden = !kept;
  const style = { dateStyle: "medium", timeStyle: "short" };
  if (kept) bar("kept").querySelector("time").textContent = new Date(kept).toLocaleString(root.lang, style);
};

// The page as it is now, from the server; its parts take the place of those here that differ.
const parts = [".nav-messages", ".thread-list"];
const bubbles = (next) => {
  const [there, here] = [next, document].map((page) => page.querySelector(".thread-days"));
  if (!there || !here || there.isEqualNode(here)) return;
  const end = innerHeight + scrollY >= document.body.scrollHeight - 200;
  const focused = here.querySelector("details[open]");
  // Somebody is changing a message: the rest waits for them.
  if (focused) return;
  const pending = [...here.querySelectorAll("[data-pending]")];
  const known = new Set([...here.querySelectorAll(".bubble-row")].map((row) => row.id));
  here.innerHTML = there.innerHTML;
  const waits = new Set(waiting().map((message) => message.client_id));
  for (const row of pending) if (waits.has(row.dataset.pending)) here.append(row);
  const fresh = [...here.querySelectorAll(".bubble-row:not(.own)")].filter((row) => !known.has(row.id));
  const said = fresh.map((row) => row.querySelector(".bubble-body").textContent);
  if (said.length) bar("said").textContent = said.join(" ");
  if (end) here.lastElementChild?.scrollIntoView({ block: "end" });
};
let stale = false;
const refresh = async () => {
  stale = document.visibilityState !== "visible";
  if (stale) return;
  // The smallest page has the same menu; a page with messages is asked for itself.
  const whole = document.querySelector(".messages");
  const answer = await fetch(whole ? location.href : "/offline", { headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of parts) {
    const [there, here] = [next, document].map((page) => page.querySelector(part));
    if (there && here && !there.isEqualNode(here)) here.replaceWith(document.adoptNode(there));
  }
  bubbles(next);
  badge();
};
const badge = () => {
  const unread = Number(document.querySelector(".nav-messages .nav-new")?.textContent.replace(/\D/g, "") || 0);
  if (unread) navigator.setAppBadge?.(unread).catch(() => {});
  else navigator.clearAppBadge?.().catch(() => {});
};
let soon;
const refreshSoon = () => {
  clearTimeout(soon);
  soon = setTimeout(() => refresh().catch(() => {}), 150);
};

// Somebody writes, or is here.
let quiet;
const typing = ({ thread_id, user_id }) => {
  const line = document.querySelector(".thread-typing");
  if (!line || thread_id !== thread || user_id === me) return;
  line.hidden = false;
  clearTimeout(quiet);
  quiet = setTimeout(() => (line.hidden = true), 4000);
};
const present = ({ user_id, online }) => {
  for (const mark of document.querySelectorAll(`[data-presence="${user_id}"]`)) mark.hidden = !online;
};
const heard = ({ type, data }) => {
  if (type === "message.typing") typing(data);
  else if (type === "presence") present(data);
  else if (["message.new", "message.changed", "message.read", "thread.changed"].includes(type)) {
    const line = document.querySelector(".thread-typing");
    if (line && type === "message.new" && data.thread_id === thread) line.hidden = true;
    refreshSoon();
  } else if (type === "resync" || type === "notification.new") refreshSoon();
};

// One socket of all tabs: whoever holds the lock has it and tells the others.
const tabs = "BroadcastChannel" in window ? new BroadcastChannel(`live:${me}`) : null;
let socket;
const say = (frame) => {
  if (socket?.readyState === 1) socket.send(JSON.stringify(frame));
  else tabs?.postMessage({ say: frame });
};
const listen = () =>
  new Promise((resolve) => {
    socket = new WebSocket(`${location.origin.replace("http", "ws")}/api/v1/ws`);
    let greeted = false;
    socket.addEventListener("open", () => {
      greeted = true;
      socket.send(JSON.stringify({ type: "hello", last_event_id: store.read("event") ?? -1 }));
    });
    socket.addEventListener("message", ({ data }) => {
      const frame = JSON.parse(data);
      if (frame.event_id) store.write("event", frame.event_id);
      heard(frame);
      tabs?.postMessage({ frame });
    });
    socket.addEventListener("close", ({ code }) => resolve({ code, greeted }));
  });
// Where no socket gets through: asked again and again instead.
const poll = async () => {
  const answer = await fetch(`/api/v1/events?wait=20&after=${store.read("event") ?? ""}`);
  if (!answer.ok) return answer.status !== 401;
  const { frames, last_event_id } = await answer.json();
  store.write("event", last_event_id);
  for (const frame of frames) {
    heard(frame);
    tabs?.postMessage({ frame });
  }
  return true;
};
const lead = async () => {
  for (let tries = 0; ; ) {
    if (!navigator.onLine) await new Promise((resolve) => addEventListener("online", resolve, { once: true }));
    const { code, greeted } = await listen();
    if (code === 4401 || code === 1008) return;
    tries = greeted ? 0 : Math.min(tries + 1, 6);
    // Twice no socket got through.
    if (tries > 1 && navigator.onLine && !(await poll().catch(() => true))) return;
    // Everybody comes back, and not all at once.
    await wait((code === 1012 ? 200 : 1000) * 2 ** tries * (0.5 + Math.random()));
  }
};

// Messages that wait for a network, each under the id it will have for ever.
const waiting = () => store.read("waiting") ?? [];
const forget = (id) => store.write("waiting", waiting().filter((message) => message.client_id !== id));
const pendingRow = (message) => {
  const template = document.getElementById("bubble-pending");
  const days = document.querySelector(".thread-days");
  if (!template || !days || message.thread_id !== thread) return;
  if (days.querySelector(`[data-pending="${CSS.escape(message.client_id)}"]`)) return;
  const row = template.content.firstElementChild.cloneNode(true);
  row.dataset.pending = message.client_id;
  row.querySelector(".bubble").textContent = message.text;
  days.append(row);
  row.scrollIntoView({ block: "end" });
};
const refused = (message, text) => {
  const row = document.querySelector(`[data-pending="${CSS.escape(message.client_id)}"]`);
  if (!row) return;
  row.querySelector("[data-state=waits]").hidden = true;
  const state = row.querySelector("[data-state=refused]");
  state.hidden = false;
  if (text) state.textContent = text;
};
let sending = Promise.resolve();
const flush = () => {
  const each = async () => {
    for (const message of waiting()) {
      const headers = { "content-type": "application/json", accept: "application/json" };
      const answer = await fetch("/api/v1/messages", { method: "POST", headers, body: JSON.stringify(message) });
      if (answer.status >= 500 || answer.status === 429) return;
      if (answer.status === 401) return;
      const said = await answer.json().catch(() => ({}));
      forget(message.client_id);
      if (!answer.ok) refused(message, said.detail);
      else if (said.nudge && message.thread_id === thread)
        location.assign(`/messages/${thread}?nudge=${encodeURIComponent(said.nudge.code)}#write`);
    }
    if (document.querySelector("[data-pending]")) refreshSoon();
  };
  // One tab at a time, one message after the other; what arrives twice is one by its id.
  const alone = () => (navigator.locks ? navigator.locks.request(`send:${me}`, each) : each());
  sending = sending.then(alone).catch(() => {});
  return sending;
};
const form = document.querySelector(".thread-write");
const write = () => {
  if (!form || !thread) return;
  const field = form.elements.text;
  // What is not sent yet waits in this browser, for each conversation.
  const drafts = () => store.read("drafts") ?? {};
  const keep = (text) => {
    const { [thread]: _, ...others } = drafts();
    const kept = Object.entries(others).slice(-19);
    store.write("drafts", Object.fromEntries(text ? [...kept, [thread, text.slice(0, 10000)]] : kept));
  };
  if (!field.value) field.value = drafts()[thread] ?? "";
  form.addEventListener("submit", () => keep(""));
  let typed = 0;
  field.addEventListener("input", () => {
    keep(field.value);
    if (Date.now() - typed < 2000 || !field.value) return;
    typed = Date.now();
    say({ type: "message.typing", thread_id: thread });
  });
  field.addEventListener("keydown", (event) => {
    const plain = !event.shiftKey && !event.isComposing && matchMedia("(hover: hover)").matches;
    if (event.key !== "Enter" || !plain) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    // Files, a word about a lesson, and one that goes out later go the long way.
    if (form.querySelector("input[type=file]")?.files.length || form.elements.booking_id) return;
    if (form.elements.send_at?.value) return;
    const text = field.value.trim();
    if (!text) return;
    event.preventDefault();
    const message = { thread_id: thread, client_id: form.elements.client_id.value, text };
    store.write("waiting", [...waiting(), message]);
    form.elements.client_id.value = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    field.value = "";
    pendingRow(message);
    flush();
  });
  for (const message of waiting()) pendingRow(message);
};

// The worker beside the pages, and the word that a newer one waits.
const beside = async () => {
  if (!navigator.serviceWorker) return;
  const registration = await navigator.serviceWorker.register("/sw.js");
  const offer = (worker) => {
    if (!worker || !navigator.serviceWorker.controller) return;
    bar("update").hidden = false;
    bar("update").querySelector("button").onclick = () => worker.postMessage({ type: "update" });
  };
  offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => next.state === "installed" && offer(next));
  });
  let had = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (had) location.reload();
    had = true;
  });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ type: "page", me, lang: root.lang });
  // Whoever signs in again on this browser is told again.
  const asked = "Notification" in window && Notification.permission === "granted" && !sessionStorage.getItem("pushed");
  const known = asked && (await registration.pushManager?.getSubscription());
  if (!known) return;
  const headers = { "content-type": "application/json", accept: "application/json" };
  await fetch("/api/v1/notifications/push", { method: "POST", headers, body: JSON.stringify(known.toJSON()) });
  sessionStorage.setItem("pushed", me);
};

// A heart is pressed where it is: the page stays. What is refused goes the way it goes without this script.
addEventListener("submit", async (event) => {
  const heart = event.submitter;
  if (!heart?.matches(".tutor-heart") || "asked" in heart.dataset) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(event.target, heart));
  const headers = { accept: "application/json" };
  const answer = await fetch(event.target.action, { method: "POST", headers, body }).catch(() => null);
  if (!answer?.ok) {
    heart.dataset.asked = "";
    heart.form.requestSubmit(heart);
    return;
  }
  const saved = heart.getAttribute("aria-pressed") !== "true";
  heart.setAttribute("aria-pressed", saved);
  heart.setAttribute("form", saved ? "heart-forget" : "heart-save");
});

// Whoever signs out leaves no draft in this browser, and what others left goes as well.
const leave = (keeps) => {
  for (const key of Object.keys(localStorage)) if (/^drafts:/.test(key) && !keeps(key)) localStorage.removeItem(key);
};
try {
  leave((key) => key === `drafts:${me}`);
  for (const out of document.querySelectorAll('form[action="/rpc/identity/logout"]'))
    out.addEventListener("submit", () => leave(() => false));
} catch {
  // A browser that keeps nothing.
}

network();
write();
badge();
for (const event of ["online", "offline"]) addEventListener(event, network);
addEventListener("online", flush);
addEventListener("online", refreshSoon);
document.addEventListener("visibilitychange", () => stale && refreshSoon());
tabs?.addEventListener("message", ({ data }) => {
  if (data.frame) heard(data.frame);
  if (data.say && socket?.readyState === 1) socket.send(JSON.stringify(data.say));
});
const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 200));
idle(() => {
  if (waiting().length) flush();
  beside().catch(() => {});
  if (navigator.locks) navigator.locks.request(`live:${me}`, lead).catch(() => {});
  else lead().catch(() => {});
});
