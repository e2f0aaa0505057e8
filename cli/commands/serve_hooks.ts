import type { Application } from "../../application/application.ts";
import type { Applications } from "../../http/bokeh_app.ts";
import type { Server, ServerOptions } from "../../server.ts";
import type { FlagValues } from "../flags/flags.ts";

/**
 * What a program of your own changes about `serve` before it serves (spec 8.2).
 * Each is called with the values of the flags that were given, by their names.
 */
export interface ServeHooks {
  /**
   * Changes what is served.
   *
   * @param flags The values of the flags.
   * @param applications The applications by path.
   * @returns What is served instead.
   */
  customizeApplications?(
    flags: FlagValues,
    applications: Readonly<Record<string, Application>>,
  ): Applications | Promise<Applications>;
  /**
   * Changes how it is served.
   *
   * @param flags The values of the flags.
   * @param options What the flags and settings say.
   * @returns The options of the server.
   */
  customizeKwargs?(
    flags: FlagValues,
    options: ServerOptions,
  ): ServerOptions | Promise<ServerOptions>;
  /**
   * Does something with the server before it starts to answer.
   *
   * @param server The server; it listens already.
   */
  customizeServer?(server: Server): void | Promise<void>;
}
