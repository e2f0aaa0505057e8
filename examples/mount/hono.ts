/**
 * A Hono app with a Bokeh app under `/plots/` for logged-in users.
 *
 *     deno run -A examples/mount/hono.ts
 *
 * @module
 */

import { BokehApp } from "@bokeh-deno/server";
import { Hono } from "hono";
import { getSignedCookie, setSignedCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import sliders from "../sliders.ts";

const SECRET = crypto.randomUUID();
const plots = new BokehApp({ "/sliders": sliders }, { prefix: "/plots" });
const app = new Hono<{ Bindings: Deno.ServeHandlerInfo<Deno.NetAddr> }>();

app.use(secureHeaders());
app.get("/", (c) => c.html('<a href="/plots/sliders">The plots</a>'));
app.get("/login", (c) => c.html('<form method="post"><button>Log in</button>'));
app.post("/login", async (c) => {
  await setSignedCookie(c, "user", "ada", SECRET);
  return c.redirect("/plots/sliders");
});

// Pages, WebSockets and static files: unauthenticated visitors log in first.
app.use("/plots/*", async (c, next) => {
  const user = await getSignedCookie(c, SECRET, "user");
  if (!user) return c.redirect("/login");
  await next();
});
app.on(
  "GET",
  ["/plots/*", "/favicon.ico"],
  (c) => plots.fetch(c.req.raw, c.env),
);

Deno.serve(app.fetch);
