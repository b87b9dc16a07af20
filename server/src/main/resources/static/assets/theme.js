/* Before the first paint: the theme this person chose, else the system's. Also marks that scripts run. */
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const apply = () => { root.dataset.bsTheme = chosen() ?? (system.matches ? "dark" : "light"); };
  root.classList.add("js");
  system.addEventListener("change", apply);
  addEventListener("storage", e => { if (e.key === "theme") apply(); });
  apply();
})();
