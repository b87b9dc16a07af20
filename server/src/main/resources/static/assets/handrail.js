/* What every page needs of script. Each part works on markup that is usable without it. */
const root = document.documentElement;

/* Theme: the button says what it switches to; the choice is remembered until it equals the system's again. */
const themeButtons = () => document.querySelectorAll("[data-theme-switch]").forEach(button => {
  const dark = root.dataset.bsTheme === "dark";
  const words = dark ? "Light theme" : "Dark theme";
  const text = button.querySelector("span");
  button.querySelector(".ti")?.setAttribute("class", "ti ti-" + (dark ? "sun" : "moon"));
  if (text) text.textContent = words; else if (!button.querySelector(".ti")) button.textContent = words;
  if (button.hasAttribute("aria-label")) button.setAttribute("aria-label", "Switch to the " + words.toLowerCase());
});
new MutationObserver(themeButtons).observe(root, { attributeFilter: ["data-bs-theme"] });
themeButtons();
document.addEventListener("click", event => {
  if (!event.target.closest("[data-theme-switch]")) return;
  const next = root.dataset.bsTheme === "dark" ? "light" : "dark";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  try { if (next === system) localStorage.removeItem("theme"); else localStorage.setItem("theme", next); } catch { /* private window: this page only */ }
  root.dataset.bsTheme = next;
});

/* Menus: a button with data-toggles opens what it controls; Escape closes, and so does a click outside a <details> menu. */
document.addEventListener("click", event => {
  const button = event.target.closest("[data-toggles]");
  if (button) {
    const open = document.getElementById(button.dataset.toggles).classList.toggle("show");
    button.setAttribute("aria-expanded", open);
  }
  document.querySelectorAll("details.hr-me[open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details.hr-me[open]").forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); });
});

/* A form is sent once: its buttons rest while it is on its way, and wake when the page is shown again. */
const rest = (form, resting) => form.querySelectorAll("button:not([type=button]), input[type=submit]").forEach(button => {
  if (resting) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
  button.classList.toggle("is-resting", resting);
});
document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("form[data-once]")) return;
  if (form.dataset.sending) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  form.dataset.sending = "yes";
  rest(form, true);
}, true);
const wake = form => { delete form.dataset.sending; rest(form, false); };
addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(wake));
document.addEventListener("htmx:afterRequest", event => { const form = event.target.closest?.("form[data-once]"); if (form) wake(form); });

/* htmx: our CSRF header; a refused form (422) is drawn like any answer; what fails says so. */
document.addEventListener("htmx:configRequest", event => {
  const meta = document.querySelector("meta[name=csrf]");
  if (meta) event.detail.headers[meta.dataset.header] = meta.content;
});
document.addEventListener("htmx:beforeSwap", event => {
  if (event.detail.xhr.status === 422 || event.detail.xhr.status === 409) { event.detail.shouldSwap = true; event.detail.isError = false; }
});
const say = (words, bad) => {
  const place = document.getElementById("toasts");
  if (!place) return;
  const toast = document.createElement("p");
  toast.className = "hr-toast" + (bad ? " is-bad" : "");
  toast.textContent = words;
  place.append(toast);
  setTimeout(() => toast.remove(), bad ? 12000 : 5000);
};
document.addEventListener("handrail:say", event => say(event.detail.value ?? event.detail.words));
document.addEventListener("htmx:sendError", () => say("No connection. Nothing was saved; what you typed is still here.", true));
document.addEventListener("htmx:responseError", event => {
  const status = event.detail.xhr.status;
  if (status === 401) { location.reload(); return; }
  say(status === 403 ? "You may not do this here. Nothing was saved." : "That did not work. Nothing was saved; try again.", true);
});

/* The list of refusals takes the focus, so that it is read first. */
const focusRefusals = () => document.querySelector("[data-focus]")?.focus();
focusRefusals();
document.addEventListener("htmx:afterSettle", focusRefusals);

/* The patient header shrinks once the page is scrolled; two thresholds so that it does not flutter. */
const header = document.querySelector("[data-shrinks]");
if (header) {
  const shrink = () => {
    const small = header.classList.contains("is-small");
    if (!small && scrollY > 160) header.classList.add("is-small");
    else if (small && scrollY < 16) header.classList.remove("is-small");
  };
  addEventListener("scroll", shrink, { passive: true });
  shrink();
  header.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
}

/* Quick exit: a page that says nothing replaces this one at once; the sign-out is sent on the way. */
document.addEventListener("click", event => {
  const exit = event.target.closest("[data-quick-exit]");
  if (!exit) return;
  event.preventDefault();
  document.body.hidden = true;
  fetch(exit.form.action, { method: "POST", body: new URLSearchParams(new FormData(exit.form)), keepalive: true, redirect: "manual" });
  location.replace("/calendar");
});

/* What somebody else shares may have been taken back since: a page that comes back by the back button is asked for anew. */
addEventListener("pageshow", event => {
  if (!event.persisted || document.body.dataset.fresh === undefined) return;
  document.body.hidden = true;
  location.reload();
});

/* What is on the screen, on paper. */
document.addEventListener("click", event => { if (event.target.closest("[data-print]")) print(); });
