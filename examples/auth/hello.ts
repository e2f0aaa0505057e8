/**
 * An application for logged-in users.
 *
 *     deno run -A examples/auth/hello.ts
 *
 * @module
 */

import {
  Application,
  type Document,
  Server,
  Settings,
} from "@bokeh-deno/server";
import { Div } from "@bokeh-deno/server/models";
import { escape } from "@std/html/entities";
import * as authProvider from "./login.ts";

export default function hello(doc: Document): void {
  const context = doc.sessionContext;
  const user = escape(`${context?.tokenPayload.user ?? "nobody"}`);
  doc.title = "Hello";
  doc.addRoot(
    new Div({
      text: `<h1>Hello ${user}</h1>
<p>Nobody else sees this. <a href="${context?.logoutUrl}">Log out</a></p>`,
      styles: { font_size: "16px", margin: "40px" },
    }),
  );
}

/**
 * Becomes part of the token's payload, where the application finds it. Only for
 * signed tokens: anybody can forge others.
 */
export function processRequest(request: Request): { user: unknown } {
  return { user: authProvider.getUser(request) };
}

if (import.meta.main) {
  const settings = Settings.fromEnvironment();
  const application = new Application({
    modifyDocument: hello,
    processRequest,
  });
  const server = new Server({ "/hello": application }, {
    authProvider,
    xsrfCookies: true,
    signSessions: true,
    secretKey: settings.get("secretKey") ?? crypto.randomUUID(),
  });
  await server.runUntilShutdown();
}
