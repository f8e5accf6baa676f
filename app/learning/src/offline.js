// A unit is taken along: its page and its film are kept in this browser, and the worker beside the pages answers with
// them where there is no network. They go when they are taken away here, or when the reader signs out.
const box = document.querySelector("[data-offline]");
const UNITS = "units";
const nameOf = (address) => new URL(address, location.origin).pathname.replace(/(\/play\/)[^/]+\//, "$1-/");

async function units() {
  const cache = await caches.open(UNITS);
  const entry = `/kept-unit/${box.dataset.offline}`;
  const page = `${location.pathname}?unit=${box.dataset.offline}`;
  const part = (name) => box.querySelector(`[data-part="${name}"]`);
  const say = (text) => {
    part("told").textContent = text;
  };
  const shown = async () => {
    const kept = !!(await cache.match(entry));
    part("keep").hidden = kept;
    part("forget").hidden = !kept;
    if (kept) say(box.dataset.kept);
  };

  // Of the sizes that a film has, the kept list names the one that is kept.
  const onlyKept = (text, base, names) => {
    const lines = text.split("\n");
    const there = (line) => names.has(nameOf(new URL(line, new URL(base, location.origin)).href));
    return lines
      .filter((line, at) => {
        if (line.startsWith("#EXT-X-STREAM-INF")) return there(lines[at + 1] ?? "");
        return !line || line.startsWith("#") || there(line);
      })
      .join("\n");
  };

  const keepPage = async () => {
    const answer = await fetch(page, { headers: { accept: "text/html" } });
    if (!answer.ok) throw new Error(answer.status);
    const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
    const policy = answer.headers.get("content-security-policy");
    if (policy) headers.set("content-security-policy", policy);
    const text = (await answer.text()).replace("<html", `<html data-kept="${new Date().toISOString()}"`);
    await cache.put(page, new Response(text, { headers }));
  };

  const keep = async () => {
    const headers = { accept: "application/json" };
    const asked = await fetch(`/api/v1/units/${box.dataset.offline}/offline`, { headers });
    if (!asked.ok) throw new Error(asked.status);
    const { urls, bytes } = await asked.json();
    const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
    if (quota - usage < bytes * 1.1) return say(box.dataset.full);
    const film = document.querySelector("video[data-film]");
    const beside = film ? [film.poster, ...[...film.querySelectorAll("track")].map((track) => track.src)] : [];
    const all = [...urls, ...beside.filter(Boolean), ...(film ? [film.dataset.library] : [])];
    const names = new Set(all.map(nameOf));
    await navigator.storage?.persist?.();
    let done = 0;
    for (const address of all) {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.status);
      const list = nameOf(address).endsWith("/master.m3u8");
      const body = list ? onlyKept(await answer.text(), address, names) : await answer.blob();
      const type = answer.headers.get("content-type") ?? "application/octet-stream";
      await cache.put(nameOf(address), new Response(body, { headers: { "content-type": type } }));
      done += 1;
      say(box.dataset.progress.replace("{percent}", Math.floor((100 * done) / all.length)));
    }
    await keepPage();
    await cache.put(entry, Response.json({ page, names: [...names] }));
    await shown();
  };

  const forget = async () => {
    const { names = [] } = (await (await cache.match(entry))?.json()) ?? {};
    const film = names.filter((name) => !name.startsWith("/pkg/"));
    for (const name of [...film, page, entry]) await cache.delete(name);
    say("");
    await shown();
  };

  part("keep").addEventListener("click", async () => {
    part("keep").disabled = true;
    await keep().catch(() => say(box.dataset.failed));
    part("keep").disabled = false;
  });
  part("forget").addEventListener("click", () => forget());
  await shown();
  box.hidden = false;
}

// Without the worker nothing would answer; before it is there the button is not.
if (box && globalThis.caches) navigator.serviceWorker?.ready.then(units).catch(() => {});
