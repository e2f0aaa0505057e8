/**
 * Logs users in: a form, a cookie that cannot be forged, and a logout. A real
 * one checks a password; this one accepts any name. `hello.ts` uses it.
 *
 * @module
 */

import {
  nextPath,
  type RouteContext,
  Settings,
  SignedCookies,
} from "@bokeh-deno/server";
import { escape } from "@std/html/entities";

const COOKIE = "user";

/** Without `BOKEH_COOKIE_SECRET`, users log in again after each start. */
const cookies = new SignedCookies(
  Settings.fromEnvironment().get("cookieSecret") ?? crypto.randomUUID(),
);

export const loginUrl = "/login";
export const logoutUrl = "/logout";

/** The user named by the cookie of a request. */
export function getUser(request: Request): string | undefined {
  return cookies.get(request.headers, COOKIE) || undefined;
}

/** Ends open pages of users who have logged out since `since`. */
export function isStillUser(user: string, since: number): boolean {
  return !cookies.isRevoked(COOKIE, user, since);
}

/** Serves and accepts the form. */
export async function loginHandler(
  request: Request,
  { xsrfToken, isSecure, prefix }: RouteContext,
): Promise<Response> {
  if (request.method !== "POST") return loginForm(xsrfToken);
  const name = `${(await request.formData()).get("name") ?? ""}`.trim();
  if (name === "") return loginForm(xsrfToken, "Please enter a name.");
  const response = redirect(nextPath(request, `${prefix}/`));
  cookies.set(response.headers, {
    name: COOKIE,
    value: name,
    secure: isSecure,
  });
  return response;
}

/**
 * Asks whether to log out: what a link of another site can open must change
 * nothing. The form revokes the user's cookies, which somebody may have copied,
 * and closes the user's pages.
 */
export function logoutHandler(
  request: Request,
  { prefix, xsrfToken, endUser }: RouteContext,
): Response {
  const user = getUser(request);
  if (user === undefined) return redirect(prefix + loginUrl);
  if (request.method !== "POST") return logoutForm(xsrfToken, user);
  cookies.revoke(COOKIE, user);
  endUser(user);
  const response = redirect(prefix + loginUrl);
  cookies.set(response.headers, { name: COOKIE, value: "", maxAge: 0 });
  return response;
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function loginForm(xsrfToken: string, problem = ""): Response {
  return page(
    "Log in",
    `<label for="name">Who are you?</label>
  <input id="name" name="name" autofocus required>
  <button>Log in</button>
  <span role="alert">${escape(problem)}</span>`,
    xsrfToken,
  );
}

function logoutForm(xsrfToken: string, user: string): Response {
  return page(
    "Log out",
    `<p>You are logged in as ${escape(user)}.</p>
  <button autofocus>Log out</button>`,
    xsrfToken,
  );
}

/** A page with a form, which contains the token of the page. */
function page(title: string, fields: string, xsrfToken: string): Response {
  const html = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { font: 16px system-ui, sans-serif; display: grid; place-items: center; height: 90vh; }
  form { display: grid; gap: 12px; width: 240px; }
  input, button { font: inherit; padding: 8px; }
</style>
<form method="post">
  <input type="hidden" name="_xsrf" value="${escape(xsrfToken)}">
  ${fields}
</form>
</html>`;
  return new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
