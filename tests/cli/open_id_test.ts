import { assertEquals, assertStringIncludes } from "@std/assert";
import { CookieBrowser } from "../fixtures/browser/cookie_browser.ts";
import { signIn } from "../fixtures/browser/sign_in.ts";
import { runCommand, RunningCommand } from "../fixtures/programs/command.ts";
import {
  CLIENT,
  serveOpenIdProvider,
} from "../fixtures/programs/open_id_provider.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const APP = "export default function (doc) { doc.title = 'An app'; }\n";
const SECRET = "32 random characters are a secret";

Deno.test("serve --oidc-issuer signs users in, and --oidc-allow-role says whom [auth.oidc]", async () => {
  await using provider = await serveOpenIdProvider();
  await using files = await TemporaryFiles.create({
    "app.ts": APP,
    "bokeh.yaml": `oidc_client_secret: ${CLIENT.clientSecret}\n`,
  });
  await using command = new RunningCommand(
    { env: { BOKEH_COOKIE_SECRET: SECRET } },
    "serve",
    files.path("app.ts"),
    "--port=0",
    `--use-config=${files.path("bokeh.yaml")}`,
    `--oidc-issuer=${provider.issuer}`,
    `--oidc-client-id=${CLIENT.clientId}`,
    ...["--oidc-scope=openid", "--oidc-scope=profile", "--oidc-scope=email"],
    "--oidc-roles=realm_access.roles",
    "--oidc-allow-role=editor",
  );
  const [, url = ""] = await command.line(
    /^Bokeh app running at: (http:\/\/localhost:\d+\/app)$/,
  );
  provider.register(new URL("/login", url).href);
  const admin = await signIn(new CookieBrowser(), url, "admin");
  assertEquals([admin.status, admin.url.href], [200, url]);
  assertStringIncludes(admin.text, "<title>An app</title>");
  const ada = await signIn(new CookieBrowser(), url, "ada");
  assertEquals(ada.status, 403);
});

Deno.test("serve --oidc-issuer says what is missing", async () => {
  const cases: [readonly string[], string][] = [
    [
      ["--oidc-issuer=https://a.example", "--oidc-client-id=a"],
      "--oidc-issuer needs --cookie-secret or BOKEH_COOKIE_SECRET; the command secret prints one",
    ],
    [["--oidc-issuer=https://a.example"], "--oidc-client-id"],
    [
      [
        "--oidc-issuer=http://a.example",
        "--oidc-client-id=a",
        `--cookie-secret=${SECRET}`,
      ],
      "issuer must be a URL with https:, received http://a.example",
    ],
  ];
  for (const [flags, message] of cases) {
    const { code, stderr } = await runCommand("serve", ...flags);
    assertEquals(code, 1);
    assertStringIncludes(stderr, message);
  }
});
