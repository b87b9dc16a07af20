/* Writing notes by keyboard. Saving while typing is htmx's; this adds phrases, layouts, the way to the next person, and a last save on leaving. */
const form = document.querySelector("[data-notes]");
if (form) {
  const lines = () => [...form.querySelectorAll("textarea:not([readonly])")];
  const typed = area => area.dispatchEvent(new Event("input", { bubbles: true }));

  /* ";sleep " becomes the phrase kept under "sleep". */
  const phrases = new Map([...form.querySelectorAll("[data-short]")].map(kept => [kept.dataset.short, kept.textContent]));
  form.addEventListener("input", event => {
    const area = event.target;
    if (area.tagName !== "TEXTAREA") return;
    const before = area.value.slice(0, area.selectionStart);
    const found = before.match(/(^|\s);([a-z0-9]{1,20})(\s)$/i);
    const text = found && phrases.get(found[2].toLowerCase());
    if (!text) return;
    area.setRangeText(found[1] + text + found[3], before.length - found[0].length, before.length, "end");
  });

  /* Ctrl+Enter: the next person. After a heading the caret stands where words belong. */
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const all = lines(), next = all[all.indexOf(event.target) + 1];
    (next ?? form.querySelector("[name=then]")).focus();
  });
  form.addEventListener("focusin", event => {
    const area = event.target;
    if (area.tagName !== "TEXTAREA" || area.dataset.seen || area.value !== skeleton() || !area.value) return;
    area.dataset.seen = "yes";
    const at = area.value.indexOf("\n");
    area.setSelectionRange(at < 0 ? area.value.length : at, at < 0 ? area.value.length : at);
  });

  /* Another layout: lines nobody wrote in yet get its headings. */
  const choice = form.querySelector("#format");
  const skeleton = () => choice.selectedOptions[0].dataset.skeleton;
  let shown = skeleton();
  choice.addEventListener("change", () => {
    form.querySelectorAll(".nt-line:not([readonly])").forEach(area => {
      if (area.value.trim() === shown.trim()) { area.value = skeleton(); area.rows = skeleton() ? 5 : 3; }
    });
    shown = skeleton();
  });

  /* Nothing typed is lost: what the pause before saving still holds back goes out when the page is hidden or left. */
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
