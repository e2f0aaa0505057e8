import { escape } from "@std/html/entities";

/** A page that asks or tells something about the sign-in. */
export function signInPage(
  title: string,
  body: string,
  status = 200,
): Response {
  const html = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 16px system-ui, sans-serif; display: grid; place-items: center; min-height: 90vh; }
  main { display: grid; gap: 12px; max-width: 420px; padding: 16px; }
  button { font: inherit; padding: 8px 16px; }
</style>
<main>
  <h1>${escape(title)}</h1>
  ${body}
</main>
</html>`;
  return new Response(html, {
    status,
    headers: {
      "cache-control": "no-store",
      "content-type": "text/html; charset=utf-8",
    },
  });
}

/** Asks whether to sign out: what a link can open must change nothing. */
export function signOutPage(name: string, xsrfToken: string): Response {
  return signInPage(
    "Sign out",
    `<p>You are signed in as ${escape(name)}.</p>
  <form method="post">
    <input type="hidden" name="_xsrf" value="${escape(xsrfToken)}">
    <button autofocus>Sign out</button>
  </form>`,
  );
}

/** Says that nobody is signed in. */
export function signedOutPage(signInUrl: string): Response {
  return signInPage(
    "Signed out",
    `<p><a href="${escape(signInUrl)}">Sign in</a></p>`,
  );
}

/** Says why there is no sign-in. */
export function refusalPage(
  reason: string,
  status: number,
  signInUrl: string,
): Response {
  return signInPage(
    "Cannot sign in",
    `<p>${escape(reason)}</p>
  <p><a href="${escape(signInUrl)}">Try again</a></p>`,
    status,
  );
}
