(() => {
  const root = document.documentElement;
  if (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches) root.dataset.theme = "dark";
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = () => document.cookie.split("; ").includes(`edustream_zone=${zone}`);
  if (!zone || known()) return;
  document.cookie = `edustream_zone=${zone}; Path=/; Max-Age=31536000; Secure; SameSite=Lax`;
  // A first visit to a page with times: ask again, now with the zone. Once only: a reload never reloads, nor does a
  // browser that keeps no cookies.
  const arrived = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (root.dataset.zone === "unset" && zone !== "UTC" && arrived && known()) location.reload();
})();
