import type { Application } from "../application/application.ts";
import { visibleRequest } from "../http/access/visible_request.ts";
import type { SessionOrigin } from "../sessions/server_session_context.ts";
import { generateSessionId } from "../sessions/session_id.ts";
import { createToken, decodeToken } from "../sessions/token.ts";
import type { TestSessionOptions } from "./test_session_options.ts";

/**
 * The origin of a session whose page was requested with these options.
 *
 * @throws {TypeError} If a header is malformed, or a token cannot hold the
 * payload.
 * @throws {RangeError} If the id is empty, or the payload too large.
 */
export async function originOf(
  application: Application,
  options: TestSessionOptions,
): Promise<SessionOrigin> {
  const { sessionId: id = generateSessionId(), tokenPayload } = options;
  if (id === "") {
    throw new RangeError("Cannot open session: sessionId must not be empty");
  }
  const request = requestOf(options);
  const added = await application.processRequest(request);
  const payload = { ...added, ...tokenPayload };
  return {
    id,
    request: visibleRequest(request, new URL(request.url).searchParams, {}),
    tokenPayload: decodeToken(createToken({ sessionId: id, payload })).payload,
  };
}

function requestOf({ arguments: args, headers, cookies }: TestSessionOptions) {
  const url = new URL("http://localhost/");
  for (const [name, values] of Object.entries(args ?? {})) {
    for (const value of [values].flat()) url.searchParams.append(name, value);
  }
  const request = new Request(url, { headers });
  const pairs = Object.entries(cookies ?? {})
    .map(([name, value]) => `${name}=${value}`);
  if (pairs.length > 0) request.headers.append("cookie", pairs.join("; "));
  return request;
}
