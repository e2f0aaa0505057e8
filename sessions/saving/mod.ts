/**
 * What writes sessions down and makes them again, loaded where they are stored.
 *
 * @module
 */

export { SessionRestorer } from "./session_restorer.ts";
export { SessionSaver } from "./session_saver.ts";
