import { FLAG, FUNCTION, type OptionType } from "../../base/option_checks.ts";
import type { OptionTable } from "../../base/option_table.ts";
import type { Logger } from "../../base/logger.ts";
import { isRecord } from "../../base/records.ts";
import type { Settings } from "../../base/settings.ts";
import type { CallbackOrigin } from "../../document/callback_origin.ts";

/** Where an error happened; passed to {@linkcode BokehAppOptions.onError}. */
export interface ErrorDetails extends Partial<CallbackOrigin> {
  /** What failed, such as `Error handling PATCH-DOC`. */
  readonly message: string;
  /**
   * The short hash of the session's id, `ServerSession.logId`, if it happened in
   * one. The id itself opens the session, and does not belong in reports.
   */
  readonly session?: string;
  /** The id that the user was shown in place of the error. */
  readonly errorId?: string;
  /** The URL, if a request failed. */
  readonly url?: string;
}

/** How to find out what happens. */
export interface DiagnosticOptions {
  /**
   * Whether pages show errors in full, on this machine, and reload when an
   * application is replaced; for development only. A `Server` then listens on
   * `127.0.0.1` unless `address` says otherwise.
   *
   * @default {false} Or the setting `BOKEH_DEV`.
   */
  dev?: boolean;
  /**
   * Whether ERROR replies carry message and stack of the application's errors.
   * Otherwise clients get an id under which the log has them; errors about their
   * own messages they read in any case.
   *
   * @default {undefined} The value of `dev`.
   */
  sendTracebacks?: boolean;
  /**
   * Called with each error of an application, after it is logged. Those that
   * repeat in one connection or session are only counted after a while.
   *
   * @default {undefined}
   */
  onError?: (error: unknown, details: ErrorDetails) => void;
  /**
   * The log of the server.
   *
   * @default {undefined} Lines of level `info` and above on standard error.
   */
  logger?: Logger;
  /**
   * Whether metrics and spans go to OpenTelemetry.
   *
   * @default {undefined} Whether Deno exports them: `OTEL_DENO=true`.
   */
  telemetry?: boolean;
  /**
   * Settings from outside the program.
   *
   * @default {undefined} `Settings.fromEnvironment()`.
   */
  settings?: Settings;
}

const LOGGER: OptionType = {
  text: "an object with the methods debug, info, warn and error",
  includes: (value) =>
    isRecord(value) &&
    ["debug", "info", "warn", "error"].every((name) =>
      typeof value[name] === "function"
    ),
};

/** The options of {@linkcode DiagnosticOptions}. */
export const DIAGNOSTIC_OPTIONS = {
  dev: {
    default: false,
    setting: "dev",
    is: FLAG,
    flag: {
      name: "dev",
      help: "reload applications when their files change, show errors, and " +
        "listen on 127.0.0.1 unless --address says otherwise",
    },
  },
  sendTracebacks: { default: undefined, is: FLAG },
  onError: { default: undefined, is: FUNCTION },
  logger: { default: undefined, is: LOGGER },
  telemetry: { default: undefined, is: FLAG },
  settings: { default: undefined, is: null },
} satisfies OptionTable<DiagnosticOptions>;
