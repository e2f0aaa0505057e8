import { formatValue } from "../../base/text/format_value.ts";
import type { AuthProvider } from "./auth_provider.ts";

/** The properties that identify a user if there are several, most specific first. */
const IDENTIFIERS = ["id", "sub", "username", "email"];

/**
 * What tells a user from others: that of the provider's `userKey`, otherwise the
 * value of a primitive, or an object's `id`, `sub`, `username`, `email` or, if it
 * has none of these, all its properties.
 *
 * @returns A string that differs for values of different types.
 * @throws {TypeError} If users of this kind cannot be told apart.
 *
 * @example
 * ```ts
 * import { userKeyOf } from "./user_key.ts";
 * import { assertEquals, assertNotEquals } from "@std/assert";
 *
 * assertEquals(userKeyOf({ id: 1, seen: 2 }), userKeyOf({ seen: 3, id: 1 }));
 * assertNotEquals(userKeyOf(1), userKeyOf("1"));
 * ```
 */
export function userKeyOf(
  user: unknown,
  provider: Pick<AuthProvider, "userKey"> = {},
): string {
  const key = provider.userKey?.(user);
  if (provider.userKey === undefined) return defaultKeyOf(user);
  if (isIdentifier(key)) return `key ${typeof key} ${key}`;
  throw new TypeError(
    `Cannot tell users apart: userKey must return a string or number that is not empty, received ${
      formatValue(key)
    }`,
  );
}

/** The keys of users with a name: what it is, its type, the name. */
const NAMED =
  /^(?:(?:key|id|sub|username|email) )?(?:string|number|bigint|boolean) ([^]*)$/;

/**
 * What a key says of a user: the value of a primitive, of `userKey` or of the
 * property that identifies an object.
 *
 * @returns `null` for objects that only all their properties identify.
 *
 * @example
 * ```ts
 * import { userKeyOf, userNameOf } from "./user_key.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(userNameOf(userKeyOf({ id: 7, name: "Ada" })), "7");
 * assertEquals(userNameOf(userKeyOf("string root")), "string root");
 * assertEquals(userNameOf(userKeyOf({ name: "Ada" })), null);
 * ```
 */
export function userNameOf(key: string): string | null {
  return NAMED.exec(key)?.[1] ?? null;
}

function defaultKeyOf(user: unknown): string {
  if (typeof user === "object" && user !== null) return objectKeyOf(user);
  const type = typeof user;
  if (type === "function" || type === "symbol") refuse(user);
  return `${type} ${user}`;
}

function objectKeyOf(user: object): string {
  for (const name of IDENTIFIERS) {
    const value: unknown = Reflect.get(user, name);
    if (isIdentifier(value)) return `${name} ${typeof value} ${value}`;
  }
  // Maps and objects with private fields have no properties: all would be equal.
  if (Object.keys(user).length === 0) refuse(user);
  try {
    return `object ${JSON.stringify(user, withSortedKeys)}`;
  } catch (cause) {
    refuse(user, cause);
  }
}

function isIdentifier(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") ||
    (typeof value === "number" && !Number.isNaN(value));
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return value;
  }
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries);
}

function refuse(user: unknown, cause?: unknown): never {
  throw new TypeError(
    `Cannot tell users apart: getUser returned ${
      formatValue(user)
    }; give the auth provider a userKey, or the users an id`,
    { cause },
  );
}
