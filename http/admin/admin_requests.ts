import {
  type AdminNotice,
  isNotice,
  renderAdmin,
} from "../../pages/admin/admin_page.ts";
import { XsrfProtection } from "../access/xsrf_protection.ts";
import { HttpError } from "../_http_error.ts";
import type { Incoming } from "../_incoming.ts";
import type { LazyAdmin } from "../_lazy_admin.ts";
import { htmlResponse, jsonResponse } from "../_responses.ts";
import type { ActResult, AdminAct } from "./admin.ts";

/** The longest form, in bytes, and the longest text that is looked for. */
const MAX_FORM_BYTES = 16 * 1024;
const MAX_FIND_LENGTH = 200;

/** What the page says after an act. */
const DONE: Readonly<Record<AdminAct["kind"], AdminNotice>> = {
  drain: "drained",
  resume: "resumed",
  end: "ended",
};

/** Answers a request. */
export type AdminResponder = (incoming: Incoming) => Promise<Response>;

/** The page, the same as JSON, and what its buttons do. */
export class AdminRequests {
  readonly #path: string;
  readonly #admin: LazyAdmin;
  readonly #xsrf = new XsrfProtection(true);

  /** @param path The path of the page, with the prefix. */
  constructor(path: string, admin: LazyAdmin) {
    this.#path = path;
    this.#admin = admin;
  }

  /** What answers a request for something below the path of the page, if anything does. */
  responderOf(method: string, rest: string): AdminResponder | undefined {
    if (method === "POST") {
      return Object.hasOwn(DONE, rest)
        ? (incoming) => this.#act(incoming, rest as AdminAct["kind"])
        : undefined;
    }
    if (rest === "") return (incoming) => this.#page(incoming);
    return rest === "state" ? (incoming) => this.#state(incoming) : undefined;
  }

  async #page(incoming: Incoming): Promise<Response> {
    const status = await this.#cluster(incoming);
    const { token, attach } = this.#xsrf.tokenFor(incoming);
    const nonce = crypto.getRandomValues(new Uint8Array(16)).toBase64();
    const notice = incoming.url.searchParams.get("notice");
    const html = renderAdmin({
      status,
      nonce,
      token,
      path: this.#path,
      notice: isNotice(notice) ? notice : undefined,
    });
    return attach(htmlResponse(html, { headers: headersOf(nonce) }));
  }

  async #state(incoming: Incoming): Promise<Response> {
    return jsonResponse(await this.#cluster(incoming));
  }

  async #cluster({ url }: Incoming) {
    const find = url.searchParams.get("find")?.trim() ?? "";
    const admin = await this.#admin.load();
    return await admin
      .cluster(find.slice(0, MAX_FIND_LENGTH), this.#admin.processes);
  }

  async #act(incoming: Incoming, kind: AdminAct["kind"]): Promise<Response> {
    const { request } = incoming;
    const length = Number(request.headers.get("content-length") ?? Infinity);
    if (!(length <= MAX_FORM_BYTES)) throw new HttpError(413);
    const form = await formOf(await this.#xsrf.check(request));
    const act: AdminAct = kind === "end"
      ? { kind, path: field(form, "path"), session: field(form, "session") }
      : { kind };
    const admin = await this.#admin.load();
    return this.#backTo(kind, await admin.act(field(form, "node"), act));
  }

  #backTo(kind: AdminAct["kind"], result: ActResult): Response {
    const notice = result === "done" ? DONE[kind] : result;
    return new Response(null, {
      status: 303,
      headers: {
        "cache-control": "no-store",
        "location": `${this.#path}?notice=${notice}`,
      },
    });
  }
}

/** @throws {HttpError} If it is no form. */
async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new HttpError(400, { message: "Malformed form", cause });
  }
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  if (typeof value === "string") return value;
  throw new HttpError(400, { message: `The form lacks ${name}` });
}

/** The page runs its own script only, and no other page shows it. */
function headersOf(nonce: string): Readonly<Record<string, string>> {
  return {
    "content-security-policy": [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      "img-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
  };
}
