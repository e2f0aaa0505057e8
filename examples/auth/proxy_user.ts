/**
 * An application behind a reverse proxy that authenticates users, such as nginx
 * with `auth_request`: the proxy sends the name in a header, and nothing else
 * may reach the server.
 *
 *     deno run -A examples/auth/proxy_user.ts
 *     curl -H 'X-Remote-User: ada' localhost:5006/report
 *
 * @module
 */

import { type AuthProvider, type Document, Server } from "@bokeh-deno/server";
import { Div } from "@bokeh-deno/server/models";
import { escape } from "@std/html/entities";

const HEADER = "X-Remote-User";

/**
 * The name that the proxy sent. An empty one is nobody, and a list of names comes
 * from a proxy that passes on the header of its client: refuse both.
 */
function getUser(request: Request): string | undefined {
  const name = request.headers.get(HEADER)?.trim() ?? "";
  return name === "" || name.includes(",") ? undefined : name;
}

export const authProvider: AuthProvider = {
  getUser,
  getLoginUrl: () => "https://login.example.com/",
};

export default function report(doc: Document): void {
  const user = doc.sessionContext?.request?.headers[HEADER] ?? "nobody";
  doc.title = "Report";
  doc.addRoot(new Div({ text: `Report for ${escape(user)}` }));
}

if (import.meta.main) {
  // The proxy runs on this machine: only it can connect.
  const server = new Server({ "/report": report }, {
    address: "127.0.0.1",
    allowWebSocketOrigin: ["plots.example.com"],
    authProvider,
    useXHeaders: true,
  });
  await server.runUntilShutdown();
}
