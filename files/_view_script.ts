import { EMBEDDED_APPS } from "../pages/embedded_apps.ts";

/**
 * JavaScript that the views of files share: `exchange()` sends a part of a file to the
 * server, or asks for one, and tries again for a minute while it cannot be reached.
 */
export const EXCHANGE = `
const PATIENCE = 60_000;

// Not from the grant: whoever makes a link or shares the session could name another
// server, which would get the files.
function placeOf(grant) {
  const url = window.${EMBEDDED_APPS}?.get(grant.session) ??
    location.origin + location.pathname;
  return url.replace(/\\/$/, "") + "/bokeh-files";
}

async function exchange(grant, ticket, offset, body) {
  const end = performance.now() + PATIENCE;
  for (let pause = 250;; pause = Math.min(2 * pause, 5000)) {
    let response;
    try {
      response = await fetch(placeOf(grant), {
        method: "POST",
        credentials: "include",
        headers: {
          "bokeh-session-id": grant.session,
          "bokeh-file": ticket,
          "bokeh-offset": String(offset),
          "content-type": "application/octet-stream",
        },
        body,
      });
    } catch {
      // It may be back soon.
    }
    if (response?.ok) return response;
    if (response?.status === 404) throw new Error("The server does not know the file any more");
    if (response?.status <= 500) {
      throw new Error("The server could not use the file");
    }
    if (performance.now() > end) throw new Error("The server cannot be reached");
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function amount(bytes) {
  const units = ["bytes", "KiB", "MiB", "GiB"];
  let power = 0;
  while (bytes >= 1024 && power < 3) {
    bytes /= 1024;
    power++;
  }
  return bytes.toFixed(power === 0 ? 0 : 1) + " " + units[power];
}
`;
