import {
  FUNCTION,
  matching,
  type OptionType,
  STRINGS,
} from "../../base/option_checks.ts";
import type { OptionTable } from "../../base/option_table.ts";

/** Says who may see the admin page: the named users, or those whom a function lets in. */
export type AdminUsers =
  | readonly string[]
  // deno-lint-ignore no-explicit-any -- Programs know the type of their users.
  | ((user: any) => boolean | Promise<boolean>);

/** The admin page. */
export interface AdminOptions {
  /**
   * The path of a page that shows nodes, sessions and errors, ends sessions and
   * drains nodes, without the prefix: `/admin`. Without an auth provider, only
   * visitors on this machine see it, see `adminUsers`.
   *
   * @default {undefined} No such page.
   */
  adminPath?: string;
  /**
   * Who may see the admin page: the names of users, such as `["ada"]`, or a
   * function that gets the user, as `getUser` of the auth provider returns them.
   * The name is what tells a user from others, see `AuthProvider.userKey`.
   * `["*"]` stands for every user or, without an auth provider, for everybody who
   * can reach the server.
   *
   * @default {undefined} Without an auth provider, visitors on this machine.
   * Required with one.
   */
  adminUsers?: AdminUsers;
}

const USERS: OptionType = {
  text: "an array of names, or a function",
  includes: (value) => STRINGS.includes(value) || FUNCTION.includes(value),
};

/** The options of {@linkcode AdminOptions}. */
export const ADMIN_OPTIONS = {
  adminPath: {
    default: undefined,
    is: matching("a path such as /admin", /^(\/[\w.~-]+)+$/),
    flag: {
      name: "admin",
      value: "PATH",
      otherwise: "/admin",
      help: "serve a page at PATH that shows nodes, sessions and errors, and " +
        "drains nodes; without users, to visitors on this machine",
      default: "no such page",
    },
    note: (path, prefix) => `Admin page at ${prefix}${path}`,
  },
  adminUsers: {
    default: undefined,
    is: USERS,
    flag: {
      name: "admin-user",
      value: "NAME",
      takes: "one each time",
      help: "a user who may see the admin page; * stands for everybody",
      default: "visitors on this machine; required if there are users",
      needs: "adminPath",
    },
  },
} satisfies OptionTable<AdminOptions>;
