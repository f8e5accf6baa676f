// What a page was is told once, when it is left, and counted by day. Ids and tokens of its address stay here.
if (navigator.sendBeacon && !navigator.globalPrivacyControl) {
  const plain = (part) => (/^[a-z][a-z-]{0,30}$/.test(part) ? part : part && ":id");
  const page = location.pathname.split("/").map(plain).join("/").slice(0, 64);
  const from = () => {
    if (!document.referrer) return "none";
    const host = new URL(document.referrer).host;
    return host === location.host ? "own" : host.slice(0, 64);
  };
  const at = new Date().toISOString();
  const marks = document.querySelectorAll("[data-counts]");
  const seen = Array.from(marks, (mark) => ({ ...JSON.parse(mark.dataset.counts), at }));
  const measures = {};
  const watch = (type, note) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    } catch {
      // A browser that does not measure it.
    }
  };
  watch("largest-contentful-paint", (entry) => (measures.lcp = Math.round(entry.startTime)));
  watch("layout-shift", (entry) => entry.hadRecentInput || (measures.cls = (measures.cls ?? 0) + entry.value));
  let told = false;
  const tell = () => {
    if (told || document.visibilityState !== "hidden") return;
    told = true;
    const items = [{ name: "page_viewed", at, properties: { page, from: from() } }, ...seen];
    for (const [measure, value] of Object.entries(measures))
      items.push({ name: "page_measured", at, properties: { page, measure, value } });
    navigator.sendBeacon("/api/v1/events", new Blob([JSON.stringify({ items })], { type: "application/json" }));
  };
  addEventListener("visibilitychange", tell);
}
