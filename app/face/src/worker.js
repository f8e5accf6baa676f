// What the browser runs beside the pages: shows pushes, and keeps what is needed where there is no network. Pages come
// from the network first, always; what is kept of the reader's own goes when they sign out or somebody else signs in.
const SHELL = "shell-{version}";
const OWN = "own";
// Units of courses that the reader took along, with their films; written by their pages.
const UNITS = "units";
const OFFLINE = "/offline";
const FILES = ["{css}", "/favicon.svg"];
const ID = "[0-9a-f-]{36}";
const KEPT = new RegExp(`^/(home|calendar|learning|bookings(/${ID})?|messages(/${ID})?)$`);
const KEPT_MAX = 40;
const PLACE = new RegExp(`^/learning/${ID}$`);
const FILM = new RegExp(`^/api/v1/videos/${ID}/`);
// An entry of the cache, not an address: whose pages those are.
const OWNER = "/own-pages-of";

// The page for when there is no network is nobody's: it is asked for without a name, in a language.
const offlineIn = async (cache, lang) => {
  const headers = { accept: "text/html", ...(lang && { "accept-language": lang }) };
  const answer = await fetch(OFFLINE, { credentials: "omit", headers });
  if (answer.ok) await cache.put(OFFLINE, answer);
};

self.addEventListener("install", (event) => {
  const fill = async () => {
    const cache = await caches.open(SHELL);
    await Promise.all([cache.addAll(FILES), offlineIn(cache)]);
  };
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) if (![SHELL, OWN, UNITS].includes(name)) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(forget());
});

const ownedBy = async (me) => {
  const cache = await caches.open(OWN);
  const known = await (await cache.match(OWNER))?.text();
  if (known === me) return;
  await Promise.all([OWN, UNITS].map((name) => caches.delete(name)));
  await (await caches.open(OWN)).put(OWNER, new Response(me));
};
// It speaks the language the reader reads now.
const inLanguage = async (lang) => {
  const cache = await caches.open(SHELL);
  const kept = await (await cache.match(OFFLINE))?.text();
  if (!kept?.includes(`<html lang="${lang}"`)) await offlineIn(cache, lang);
};

self.addEventListener("message", (event) => {
  const { type, me, lang } = event.data ?? {};
  if (type === "update") self.skipWaiting();
  if (type === "page") event.waitUntil(Promise.all([ownedBy(me), inLanguage(lang).catch(() => {})]));
});

// A kept page says since when it is kept.
const keep = async (address, answer) => {
  const text = await answer.text();
  const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
  const policy = answer.headers.get("content-security-policy");
  if (policy) headers.set("content-security-policy", policy);
  const cache = await caches.open(OWN);
  // Nobody has said yet whose pages are kept.
  if (!(await cache.match(OWNER))) return;
  const said = text.replace("<html", `<html data-kept="${new Date().toISOString()}"`);
  await cache.delete(address);
  await cache.put(address, new Response(said, { headers }));
  const pages = (await cache.keys()).filter((request) => !request.url.endsWith(OWNER));
  for (const request of pages.slice(0, Math.max(0, pages.length - KEPT_MAX))) await cache.delete(request);
};

// The unit that is asked for, or another one of the same course that was taken along.
const unitPage = async (url) => {
  const cache = await caches.open(UNITS);
  const there = (await cache.keys()).find((request) => new URL(request.url).pathname === url.pathname);
  return (await cache.match(url.pathname + url.search)) ?? (there && cache.match(there));
};
// Whose place in a course is gone has nothing of it left.
const unitsForget = async (path) => {
  const cache = await caches.open(UNITS);
  for (const request of await cache.keys()) {
    if (!new URL(request.url).pathname.startsWith("/kept-unit/")) continue;
    const { page, names } = await (await cache.match(request)).json();
    if (!page.startsWith(path)) continue;
    for (const name of [page, ...names.filter((name) => FILM.test(name)), request]) await cache.delete(name);
  }
};
// What is kept of a film answers at once; its lists only where there is no network, because they name one size.
const film = async (request, url) => {
  const kept = await (await caches.open(UNITS)).match(url.pathname.replace(/(\/play\/)[^/]+\//, "$1-/"));
  if (!kept) return fetch(request);
  if (url.pathname.endsWith(".m3u8")) return fetch(request).catch(() => kept);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!range) return kept;
  const whole = await kept.blob();
  const [from, to] = [Number(range[1]), Math.min(whole.size - 1, range[2] ? Number(range[2]) : Infinity)];
  const headers = { "content-type": whole.type, "content-range": `bytes ${from}-${to}/${whole.size}` };
  return new Response(whole.slice(from, to + 1), { status: 206, headers });
};

const page = async (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const kept = KEPT.test(url.pathname) && !url.search;
  const address = url.origin + url.pathname;
  try {
    const answer = await fetch(request);
    if (answer.status === 404 && PLACE.test(url.pathname)) event.waitUntil(unitsForget(url.pathname).catch(() => {}));
    if (kept && answer.ok) event.waitUntil(keep(address, answer.clone()).catch(() => {}));
    return answer;
  } catch {
    const old = PLACE.test(url.pathname)
      ? await unitPage(url)
      : KEPT.test(url.pathname) && (await caches.match(address));
    return old || (await caches.match(OFFLINE)) || Response.error();
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname.startsWith("/rpc/identity/log"))
    event.waitUntil(Promise.all([OWN, UNITS].map((name) => caches.delete(name))));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (url.pathname === "{css}" || url.pathname === "/favicon.svg")
    event.respondWith(caches.match(url.pathname).then((file) => file ?? fetch(request)));
  else if (FILM.test(url.pathname)) event.respondWith(film(request, url));
  else if (url.pathname.startsWith("/pkg/hls-"))
    event.respondWith(
      caches
        .open(UNITS)
        .then((cache) => cache.match(url.pathname))
        .then((file) => file ?? fetch(request)),
    );
  else if (url.pathname.startsWith("/script/"))
    event.respondWith(
      caches.open(SHELL).then(async (cache) => {
        const file = await cache.match(url.pathname);
        if (file) return file;
        const answer = await fetch(request);
        if (answer.ok) await cache.put(url.pathname, answer.clone());
        return answer;
      }),
    );
});

const here = (address) => {
  const url = new URL(address ?? "/", location.origin);
  return url.origin === location.origin ? url.href : location.origin;
};

self.addEventListener("push", (event) => {
  let told = {};
  try {
    told = event.data?.json() ?? {};
  } catch {
    // What cannot be read still says that something waits.
  }
  const show = async () => {
    const { title = "EduStream", tag, url = "/notifications" } = told;
    const look = { icon: "/img/app/icon-192.png", badge: "/img/app/badge-96.png", data: { url } };
    await self.registration.showNotification(title, tag ? { ...look, tag, renotify: true } : look);
    const shown = await self.registration.getNotifications();
    await self.navigator.setAppBadge?.(shown.length);
  };
  event.waitUntil(show());
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const to = here(event.notification.data?.url);
  const open = async () => {
    const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const there = windows.find((client) => client.url === to) ?? windows.find((client) => client.focused) ?? windows[0];
    if (!there) return clients.openWindow(to);
    await there.focus();
    return there.url === to ? there : there.navigate(to).catch(() => clients.openWindow(to));
  };
  event.waitUntil(open());
});

// A push service gave the browser another address: the server is told.
self.addEventListener("pushsubscriptionchange", (event) => {
  const renew = async () => {
    const options = event.oldSubscription?.options ?? { userVisibleOnly: true };
    const next = event.newSubscription ?? (await self.registration.pushManager.subscribe(options));
    const headers = { "content-type": "application/json", accept: "application/json" };
    await fetch("/api/v1/notifications/push", { method: "POST", headers, body: JSON.stringify(next.toJSON()) });
  };
  event.waitUntil(renew());
});
