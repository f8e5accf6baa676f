const islands = document.querySelectorAll("leptos-island");
if (islands.length) {
  const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1));
  idle(async () => {
    const module = await import("{js}");
    await module.default({ module_or_path: "{wasm}" });
    module.hydrate();
    for (const island of islands) await module[island.dataset.component]?.(island);
    document.documentElement.dataset.ready = "";
  });
} else document.documentElement.dataset.ready = "";
