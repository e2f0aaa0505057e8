import { cookiesOf } from "../http/access/cookies.ts";
import type { Attempt } from "./_provider_client.ts";
import type { CookiePlace } from "./_sign_ins.ts";
import { SealedCookies } from "./_sealed_cookies.ts";

/** An attempt to sign in, and the page that it leads back to. */
export interface WaitingAttempt extends Attempt {
  readonly next: string;
  /** When it ends, in milliseconds since 1970. */
  readonly until: number;
}

const MAX_AGE_SECONDS = 10 * 60;

/**
 * The attempts of a browser to sign in, a cookie for each: several tabs may be
 * at it.
 */
export class Attempts {
  readonly #cookies: SealedCookies;
  readonly #prefix: string;

  constructor(secret: string, cookieName: string) {
    this.#cookies = new SealedCookies(secret);
    this.#prefix = `${cookieName}_attempt_`;
  }

  /** Lets the browser keep an attempt. */
  async keep(
    headers: Headers,
    attempt: Attempt,
    next: string,
    place: CookiePlace,
  ): Promise<void> {
    const value: WaitingAttempt = {
      ...attempt,
      next,
      until: Date.now() + 1000 * MAX_AGE_SECONDS,
    };
    const options = {
      path: place.prefix || "/",
      secure: place.isSecure,
      maxAge: MAX_AGE_SECONDS,
    };
    const name = this.#nameOf(attempt.state);
    if (await this.#cookies.set(headers, name, value, options)) return;
    // A page with a very long query is not found again.
    const short = { ...value, next: `${place.prefix}/` };
    await this.#cookies.set(headers, name, short, options);
  }

  /** The attempt that a callback is about; `undefined` if this browser made none, or long ago. */
  async of(
    headers: Headers,
    state: string,
  ): Promise<WaitingAttempt | undefined> {
    const attempt = await this.#cookies.get(headers, this.#nameOf(state)) as
      | WaitingAttempt
      | undefined;
    return attempt !== undefined && attempt.state === state &&
        Date.now() <= attempt.until
      ? attempt
      : undefined;
  }

  /** Makes the browser forget all of its attempts. */
  clear(headers: Headers, sent: Headers, place: CookiePlace): void {
    for (const name of Object.keys(cookiesOf(sent))) {
      if (!name.startsWith(this.#prefix) || /_\d$/.test(name)) continue;
      this.#cookies.clear(headers, name, place.prefix || "/", place.isSecure);
    }
  }

  #nameOf(state: string): string {
    return this.#prefix + state.replace(/[^a-z\d-]/gi, "").slice(0, 16);
  }
}
