// Shows a piece of a tutor's page on another site. Set on that site it makes the frame; within the frame it tells how
// high the frame must be. It keeps nothing and asks for nothing else.
(function () {
  "use strict";
  var script = document.currentScript;
  if (!script) return;
  var home = new URL(script.src).origin;
  if (location.origin === home && location.pathname.indexOf("/widgets/") === 0) {
    if (window.parent === window) return;
    var told = 0;
    var tell = function () {
      var height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      window.parent.postMessage({ edustreamHeight: height }, "*");
    };
    addEventListener("load", tell);
    if (window.ResizeObserver) new ResizeObserver(tell).observe(document.documentElement);
    return;
  }
  var said = script.dataset;
  var kind = said.kind || "card";
  if (!/^(reviews|card|book)$/.test(kind) || !/^[0-9a-f-]{36}$/i.test(said.tutor || "")) return;
  var language = said.lang || document.documentElement.lang || "en";
  var frame = document.createElement("iframe");
  frame.src = home + "/widgets/" + kind + "/" + said.tutor + "?theme=" + encodeURIComponent(said.theme || "auto") +
    "&lang=" + encodeURIComponent(language.slice(0, 2).toLowerCase());
  frame.title = "EduStream";
  frame.loading = "lazy";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.style.cssText = "border:0;width:100%;max-width:480px;height:240px;display:block";
  addEventListener("message", function (event) {
    var height = event.data && event.data.edustreamHeight;
    if (event.origin !== home || event.source !== frame.contentWindow || typeof height !== "number") return;
    frame.style.height = Math.min(Math.max(height, 40), 2000) + "px";
  });
  script.parentNode.insertBefore(frame, script.nextSibling);
})();
