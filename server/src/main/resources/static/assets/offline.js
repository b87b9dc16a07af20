/* Keeps the safety plan on this phone while somebody is signed in, and forgets it when they sign out. */
const KEPT = "handrail-safety-plan";
const PLAN = "/my/safety-plan/offline";
const able = "caches" in window && "serviceWorker" in navigator;

const keep = async () => {
  await navigator.serviceWorker.register("/my/worker.js", { scope: "/my/" });
  const page = await fetch(PLAN, { credentials: "same-origin", redirect: "error" });
  if (!page.ok) { await caches.delete(KEPT); return; }
  const text = await page.clone().text();
  const styles = [...text.matchAll(/href="(\/assets\/[^"]+\.css[^"]*)"/g)].map(found => found[1]);
  await caches.delete(KEPT);
  const cache = await caches.open(KEPT);
  await cache.addAll(styles);
  await cache.put(PLAN, page);
  document.documentElement.dataset.kept = "yes";
};
const forget = () => able && caches.delete(KEPT);

/* Whoever signs out or leaves in a hurry takes their plan with them: before the browser goes. */
document.addEventListener("submit", event => { if (/\/(sign-out|leave)$/.test(new URL(event.target.action).pathname)) forget(); }, true);
document.addEventListener("click", event => { if (event.target.closest("[data-quick-exit]")) forget(); }, true);
if (able) keep().catch(() => { /* without a connection what is kept stays */ });
