const islands = document.querySelectorAll("leptos-island");
if (islands.length) {
  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1));
  idle(async () => {
    const script = new URL("{js}", location.href);
    const files = {islands};
    // Asked for now, and not when the module that wants them is there: the answers wait in the browser's cache.
    for (const name of new Set(Array.from(islands, (island) => island.dataset.component.split("_")[0])))
      for (const file of files[name] ?? []) fetch(new URL(file, script)).catch(() => {});
    const module = await import(script);
    await module.default({ module_or_path: "{wasm}" });
    module.hydrate();
    for (const island of islands) await module[island.dataset.component]?.(island);
    document.documentElement.dataset.ready = "";
  });
} else document.documentElement.dataset.ready = "";
