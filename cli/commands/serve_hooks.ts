import type { Application } from "../../application/application.ts";
import type { Applications } from "../../http/bokeh_app.ts";
import type { Server, ServerOptions } from "../../server.ts";
import type { FlagValues } from "../flags/flags.ts";

/**
 * Customizes `serve` in a program of your own (spec 8.2). The hooks that take
 * `flags` get the values of the given flags by name.
 */
export interface ServeHooks {
  /**
   * Replaces the applications.
   *
   * @param flags The values of the flags.
   * @param applications The applications by path.
   * @returns The applications to serve instead.
   */
  customizeApplications?(
    flags: FlagValues,
    applications: Readonly<Record<string, Application>>,
  ): Applications | Promise<Applications>;
  /**
   * Replaces the options of the server.
   *
   * @param flags The values of the flags.
   * @param options The options according to flags and settings.
   * @returns The options to use instead.
   */
  customizeKwargs?(
    flags: FlagValues,
    options: ServerOptions,
  ): ServerOptions | Promise<ServerOptions>;
  /**
   * Called before the server starts to answer requests.
   *
   * @param server The server; it already listens.
   */
  customizeServer?(server: Server): void | Promise<void>;
}
