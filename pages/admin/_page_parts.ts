import { durationText } from "./_amounts.ts";
import { type Html, html } from "./_html.ts";

/** Where the page is, and what its forms need. */
export interface PagePlace {
  /** The path of the page, with the prefix. */
  readonly path: string;
  /** Shows that a form is the page's. */
  readonly token: string;
}

/** A field of a form that is not shown. */
export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

/** A cell that says how long ago something was. */
export function timeCell(label: string, time: number, at: number): Html {
  const iso = new Date(time).toISOString();
  return html`
    <td
      data-label="${label}"><time datetime="${iso}" title="${iso}">${durationText(
        at - time,
      )}</time></td>
  `;
}
