import { extname } from "@std/path";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import { EXTENSIONS, loadModule } from "../application/load_module.ts";
import type { ApplicationModule } from "../application/module_handler.ts";
import {
  type AuthProvider,
  checkAuthProvider,
} from "../http/access/auth_provider.ts";
import { UsageError } from "./usage_error.ts";

/** The exports of an auth module, with their names in Python. */
const EXPORTS: Readonly<Record<keyof AuthProvider, readonly string[]>> = {
  getUser: ["get_user", "get_user_async"],
  loginUrl: ["login_url"],
  getLoginUrl: ["get_login_url"],
  loginHandler: ["LoginHandler"],
  logoutUrl: ["logout_url"],
  logoutHandler: ["LogoutHandler"],
  userKey: [],
  isStillUser: [],
};

/**
 * Loads an auth module (spec 10.3).
 *
 * @throws {UsageError} If the file does not exist, fails, or has no known
 * export.
 */
export async function loadAuthProvider(path: string): Promise<AuthProvider> {
  const failure = `Cannot load auth module ${path}`;
  if (!EXTENSIONS.includes(extname(path))) {
    throw new UsageError(
      `${failure}: expected a TypeScript or JavaScript file (${
        EXTENSIONS.join(" ")
      })`,
    );
  }
  if (!await exists(path)) {
    throw new UsageError(`${failure}: no such file`);
  }
  try {
    return await loadModule(path, providerOf);
  } catch (error) {
    if (!(error instanceof ApplicationLoadError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

function providerOf(module: ApplicationModule): AuthProvider {
  const provider: Record<string, unknown> = {};
  for (const [name, pythonNames] of Object.entries(EXPORTS)) {
    if (module[name] !== undefined) provider[name] = module[name];
    const pythonName = pythonNames.find((name) => module[name] !== undefined);
    if (pythonName === undefined) continue;
    throw new TypeError(`${pythonName} is called ${name} here`);
  }
  if (Object.keys(provider).length === 0) {
    throw new TypeError(
      `it exports none of ${Object.keys(EXPORTS).join(", ")}`,
    );
  }
  checkAuthProvider(provider);
  return provider;
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
