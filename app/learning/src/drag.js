// Modules and units are drawn to their place by their handles, with a mouse, a pen or a finger. The arrows beside them
// do the same without a script and by keyboard.
const form = document.querySelector("form[data-drag]");
const EDGE = 60;

function send(fields) {
  for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
  form.requestSubmit();
}

/** Where it is now: the module and the place in it, or the place among the modules. */
function placed(what) {
  if (what.dataset.unit) {
    const list = what.closest("[data-units]");
    return { module: list.dataset.units, to: [...list.children].indexOf(what) };
  }
  return { module: what.dataset.module, to: [...document.querySelectorAll("[data-module]")].indexOf(what) };
}

function handled(handle) {
  handle.hidden = false;
  const what = handle.closest("[data-unit], [data-module]");
  const unit = what.dataset.unit;
  const others = unit ? "[data-unit], [data-module]" : "[data-module]";
  let home = null;
  const over = (event) => {
    if (!home) return;
    if (event.clientY < EDGE) scrollBy(0, -12);
    else if (event.clientY > innerHeight - EDGE) scrollBy(0, 12);
    const other = document.elementFromPoint(event.clientX, event.clientY)?.closest(others);
    if (!other || other === what) return;
    // Anywhere else in a module is behind its last unit.
    const list = unit && other.hasAttribute("data-module") && other.querySelector("[data-units]");
    if (list) return void (what.parentNode === list || list.append(what));
    const { top, height } = other.getBoundingClientRect();
    other[event.clientY > top + height / 2 ? "after" : "before"](what);
  };
  const end = (keep) => {
    if (!home) return;
    const [parent, next, before] = home;
    home = null;
    what.removeAttribute("data-drawn");
    const now = placed(what);
    if (!keep) parent.insertBefore(what, next);
    else if (now.module !== before.module || now.to !== before.to)
      send({ act: unit ? "unit_move" : "module_move", unit_id: unit ?? "", module: now.module, to: now.to });
  };
  handle.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    home = [what.parentNode, what.nextSibling, placed(what)];
    what.setAttribute("data-drawn", "");
    // What is moved in the document loses what it captured, so the window listens.
    const listening = new AbortController();
    const { signal } = listening;
    const stop = (keep) => {
      listening.abort();
      end(keep);
    };
    addEventListener("pointermove", over, { signal });
    addEventListener("pointerup", () => stop(true), { signal });
    addEventListener("pointercancel", () => stop(false), { signal });
    addEventListener("keydown", ({ key }) => key === "Escape" && stop(false), { signal });
  });
}

if (form) for (const handle of document.querySelectorAll("[data-handle]")) handled(handle);
