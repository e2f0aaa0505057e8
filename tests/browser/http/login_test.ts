import { assertEquals, assertStringIncludes } from "@std/assert";
import { Application } from "../../../application/application.ts";
import hello, { processRequest } from "../../../examples/auth/hello.ts";
import * as login from "../../../examples/auth/login.ts";
import type { ServerOptions } from "../../../server.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SIGNED: ServerOptions = {
  signSessions: true,
  secretKey: "0123456789abcdef0123456789abcdef",
};

Deno.test(browserTest(
  "A user logs in, sees the page that was asked for, and logs out [auth.login-handler]",
  async ({ page, errors, screenshot }) => {
    await using server = testServer(
      { "/hello": new Application({ modifyDocument: hello, processRequest }) },
      { authProvider: login, xsrfCookies: true, ...SIGNED },
    );
    await page.goto(`${server.url("/hello")}?n=1`);
    assertStringIncludes(page.url(), "/login?next=%2Fhello%3Fn%3D1");
    await screenshot("login_form");
    await page.fill("#name", "ada <b>");
    await Promise.all([page.waitForURL("**/hello?n=1"), page.click("button")]);
    await page.waitForFunction("Bokeh?.documents?.[0]?.is_idle === true");
    assertStringIncludes(
      await page.locator("h1").innerText(),
      "Hello ada <b>",
    );
    await screenshot("login_hello");
    await page.locator("a").click();
    await page.waitForURL("**/logout");
    await screenshot("logout_form");
    await Promise.all([page.waitForURL("**/login"), page.click("button")]);
    await page.goto(server.url("/hello"));
    assertStringIncludes(page.url(), "/login");
    assertEquals(errors, []);
  },
));
