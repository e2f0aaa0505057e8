/**
 * Keeps the admin page up to date: fetches it again, and changes only what differs,
 * so that nothing that is being clicked or typed into is replaced. Without scripts,
 * its forms work as well.
 */
export const ADMIN_SCRIPT = `
"use strict";
(() => {
  const PERIOD = 2000;
  const root = document.documentElement;
  let timer, isBusy = false;

  const isSame = (a, b) => a.nodeName === b.nodeName &&
    (a.nodeType !== 1 || a.getAttribute("data-key") === b.getAttribute("data-key"));

  function morph(from, to) {
    if (from.nodeType !== 1) {
      if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
      return;
    }
    if (from === document.activeElement && from.nodeName === "INPUT") return;
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name)) from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
    let at = from.firstChild;
    for (const next of [...to.childNodes]) {
      let match = at;
      while (match !== null && !isSame(match, next)) match = match.nextSibling;
      if (match === null) {
        from.insertBefore(next, at);
        continue;
      }
      if (match === at) at = at.nextSibling;
      else from.insertBefore(match, at);
      morph(match, next);
    }
    while (at !== null) {
      const next = at.nextSibling;
      at.remove();
      at = next;
    }
  }

  function show(text) {
    // Without the style, whose nonce is another one.
    const content = text.slice(text.indexOf("<main>"), text.indexOf("</main>"));
    const page = new DOMParser().parseFromString(content, "text/html");
    const next = page.querySelector("main");
    if (next === null) throw new Error("no admin page");
    morph(document.querySelector("main"), next);
    root.classList.remove("stale");
  }

  function say(text) {
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.setAttribute("role", "status");
    notice.textContent = text;
    document.querySelector("main > .notice")?.remove();
    document.querySelector("header").after(notice);
  }

  async function request(url, init) {
    const signal = AbortSignal.timeout(10000);
    const response = await fetch(url, { ...init, cache: "no-store", signal });
    const text = await response.text();
    const { pathname } = new URL(response.url);
    // The user has been logged out.
    if (response.ok && pathname !== location.pathname) location.reload();
    return { isOk: response.ok, text, status: response.status };
  }

  async function refresh() {
    clearTimeout(timer);
    if (isBusy || document.hidden) return;
    isBusy = true;
    try {
      const { isOk, text } = await request(location.href);
      if (isOk) show(text);
      else root.classList.add("stale");
    } catch {
      root.classList.add("stale");
    }
    isBusy = false;
    timer = setTimeout(refresh, PERIOD);
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    event.preventDefault();
    const { confirm: question } = form.dataset;
    if (question !== undefined && !confirm(question)) return;
    const body = new URLSearchParams(new FormData(form));
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const { isOk, text, status } = await request(form.action, { method: "POST", body });
      if (isOk) show(text);
      else say("Refused with status " + status + ": load the page again");
    } catch {
      say("The server does not answer");
    }
    button.disabled = false;
  });

  document.addEventListener("visibilitychange", refresh);
  const own = new URL(location.href);
  if (own.searchParams.has("notice")) {
    own.searchParams.delete("notice");
    history.replaceState(null, "", own);
  }
  timer = setTimeout(refresh, PERIOD);
})();
`;
