/**
 * Where {@linkcode SignedCookies} keeps what it has revoked: by default in the
 * memory of its process, otherwise wherever all processes of a site see it, also
 * after a restart.
 *
 * - **Synchronous:** each request asks it, so a store over a network keeps a copy
 *   in memory that is at most as old as it says.
 * - **Short keys:** of 43 characters; they do not tell whose cookies they are
 *   about.
 *
 * @example Revocations in a database that several processes share
 * ```ts
 * import { type RevocationStore, SignedCookies } from "@bokeh-deno/server";
 * import { assertEquals } from "@std/assert";
 * import { DatabaseSync } from "node:sqlite";
 *
 * const database = new DatabaseSync(":memory:");
 * database.exec(
 *   "CREATE TABLE IF NOT EXISTS revoked (key TEXT PRIMARY KEY, until, expires)",
 * );
 * const find = database.prepare("SELECT until FROM revoked WHERE key = ?");
 * const put = database.prepare("INSERT OR REPLACE INTO revoked VALUES (?, ?, ?)");
 * const clean = database.prepare("DELETE FROM revoked WHERE expires < ?");
 * const revocations: RevocationStore = {
 *   get: (key) => find.get(key)?.until as number | undefined,
 *   add(key, until, expires) {
 *     clean.run(Date.now());
 *     put.run(key, until, expires);
 *   },
 * };
 *
 * const secret = "32 random characters are a secret";
 * const [here, elsewhere] = [
 *   new SignedCookies(secret, { revocations }),
 *   new SignedCookies(secret, { revocations }),
 * ];
 * const { headers } = new Response();
 * here.set(headers, { name: "user", value: "ada" });
 * const cookie = headers.getSetCookie()[0]!.split(";")[0]!;
 *
 * here.revoke("user", "ada");
 * assertEquals(elsewhere.get(new Headers({ cookie }), "user"), undefined);
 * database.close();
 * ```
 */
export interface RevocationStore {
  /**
   * Until when, in milliseconds since 1970, cookies made under a key are revoked;
   * `undefined` if none are.
   */
  get(key: string): number | undefined;
  /**
   * Adds a revocation, or replaces that of the same key.
   *
   * @param key What is revoked.
   * @param until Until when what was made is revoked, in milliseconds since 1970.
   * @param expires When it may be forgotten: cookies so old are refused anyway.
   */
  add(key: string, until: number, expires: number): void;
}
