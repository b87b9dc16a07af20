/* The guided interview. Saving while typing is htmx's; this saves once more on leaving, so that nothing typed in the last second is lost. */
const form = document.querySelector("[data-interview]");
if (form) {
  let held = false;
  form.addEventListener("input", () => { held = true; });
  form.addEventListener("htmx:afterRequest", event => { if (event.detail.successful) held = false; });
  form.addEventListener("submit", () => { held = false; });
  document.addEventListener("visibilitychange", () => { if (document.hidden && held) htmx.trigger(form, "handrail:flush"); });
  addEventListener("pagehide", () => {
    if (held) fetch(form.getAttribute("hx-post"), { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true });
  });
  addEventListener("beforeunload", event => { if (held && !navigator.onLine) event.preventDefault(); });
}
