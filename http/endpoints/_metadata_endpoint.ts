import type { ApplicationContext } from "../../sessions/application_context.ts";
import type { Endpoint, Incoming, Target } from "../_incoming.ts";
import { jsonResponse } from "../_responses.ts";

/** Answers requests for what an application says of itself (spec 1.11). */
export class MetadataEndpoint implements Endpoint {
  readonly methods = ["GET"];
  readonly needsUser = true;

  /** Sends the path of the application and its metadata; no session is created. */
  async respond(_incoming: Incoming, target: Target): Promise<Response> {
    const { path: url, application } = target.context as ApplicationContext;
    return jsonResponse({ url, data: await application.readMetadata() });
  }
}
