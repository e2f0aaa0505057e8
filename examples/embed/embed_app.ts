/**
 * For the browser: mounts an app of a Bokeh server in an element and unmounts
 * it, as components of frameworks need it. The page already has BokehJS.
 *
 * @module
 */

interface Session {
  readonly document: { clear(): void };
  close(): void;
}

/** The part of BokehJS used here. */
declare const Bokeh: {
  readonly documents: unknown[];
  require(name: "client/connection"): {
    pull_session(url: string, token: string): Promise<Session>;
  };
  readonly embed: {
    add_document_standalone(document: unknown, element: object): Promise<{
      clear(): void;
    }>;
  };
};

/**
 * Mounts an app.
 *
 * @param element The element to fill.
 * @param url The URL of the app.
 * @returns Unmounts the app: closes the session's connection and empties the element.
 */
export function embedApp(element: object, url: string): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  run(element, new URL(url, location.href), signal).catch((error) => {
    if (!signal.aborted) console.error(`Cannot embed ${url}:`, error);
  });
  return () => ending.abort();
}

async function run(
  element: object,
  url: URL,
  signal: AbortSignal,
): Promise<void> {
  const { pull_session } = Bokeh.require("client/connection");
  const token = await fetchToken(url, signal);
  const socketUrl = `${url}/ws`.replace(/^http/, "ws");
  const session = await pull_session(socketUrl, token);
  const views = signal.aborted
    ? undefined
    : await Bokeh.embed.add_document_standalone(session.document, element);
  const end = () => {
    session.close();
    views?.clear();
    session.document.clear();
    const index = Bokeh.documents.indexOf(session.document);
    if (index >= 0) Bokeh.documents.splice(index, 1);
  };
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
}

/** The token of a new session, from the script that embeds the app. */
async function fetchToken(url: URL, signal: AbortSignal): Promise<string> {
  const query = "bokeh-autoload-element=none&resources=none";
  const response = await fetch(`${url}/autoload.js?${query}`, { signal });
  const script = await response.text();
  if (!response.ok) throw new Error(`the server says ${response.status}`);
  const [, token = ""] = /"token": ?"(.+?)"/.exec(script) ?? [];
  return token;
}
