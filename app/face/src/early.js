(() => {
  const root = document.documentElement;
  // What the last act led to is said once: a reload, a bookmark and the way back do not say it again.
  addEventListener("load", () => {
    const own = new URL(location.href);
    if (!own.searchParams.has("notice")) return;
    own.searchParams.delete("notice");
    history.replaceState(history.state, "", own);
  });
  if (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches) root.dataset.theme = "dark";
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A browser that hides its zone says UTC; the pages ask for it instead, and what was chosen there stays.
  if (!zone || /^(UTC|GMT|Etc\/.*)$/.test(zone)) return;
  const known = () => document.cookie.split("; ").includes(`edustream_zone=${zone}`);
  // Somebody who chose another clock than the browser's keeps it.
  const chosen = document.cookie.split("; ").some((one) => one.startsWith("edustream_zone=") && one.endsWith("!"));
  if (chosen || known()) return;
  document.cookie = `edustream_zone=${zone}; Path=/; Max-Age=31536000; Secure; SameSite=Lax`;
  // A first visit to a page that wants the zone, or the first one after a journey: ask again, now with it. Once only: a
  // reload never reloads, nor does a browser that keeps no cookies.
  const arrived = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (root.dataset.zone && arrived && known()) location.reload();
})();
