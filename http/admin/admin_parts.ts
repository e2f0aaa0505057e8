import type { AppServices } from "../_app_services.ts";
import type { Contexts } from "../_contexts.ts";
import type { Drain } from "../_drain.ts";

/** What the admin page shows and changes. */
export interface AdminParts {
  readonly services: AppServices;
  readonly contexts: Contexts;
  readonly drain: Drain;
}
