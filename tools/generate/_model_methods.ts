import { type ModelMethods, PYTHON_METHODS } from "./_python_methods.ts";

/** The event that a click on a model reports. */
const CLICKS: Readonly<Record<string, readonly string[]>> = {
  Button: ["button_click"],
  Dropdown: ["button_click", "menu_item_click"],
  Legend: ["legend_item_click"],
};

/**
 * The methods of a model beyond those of `Model`.
 *
 * @param name The wire name of the model.
 * @returns The methods, or `undefined` if it has none.
 */
export function modelMethods(name: string): ModelMethods | undefined {
  if (name === "Toggle") return toggleMethods();
  const methods = PYTHON_METHODS[name];
  if (methods !== undefined) return methods;
  const events = CLICKS[name];
  if (events === undefined) return undefined;
  const type = events.map((event) => `"${event}"`).join(" | ");
  const what = {
    Button: "the button is clicked",
    Dropdown: "the button or an item of its menu is clicked",
    Legend: "an item of the legend is clicked",
  }[name];
  const calls = (method: string) =>
    events.map((event) => `    this.${method}("${event}", ...callbacks);\n`)
      .join("");
  return {
    body: `
  /**
   * Calls functions whenever ${what}.
   *
   * @param callbacks Called with the event.
   * @throws {TypeError} If one is not a function.
   */
  onClick(...callbacks: readonly EventCallback<${type}>[]): void {
${calls("onEvent")}  }
${jsOnClick(what!, calls("jsOnEvent"))}`,
    imports: { "../model_events.ts": ["EventCallback"], ...MODEL },
  };
}

const MODEL = { "../model.ts": ["Model"] };

function toggleMethods(): ModelMethods {
  const what = "the button is switched";
  return {
    body: `
  /**
   * Calls functions whenever ${what}, by a user or the application.
   *
   * @param callbacks Called with whether it is active now.
   * @throws {TypeError} If one is not a function.
   */
  onClick(...callbacks: readonly ((active: boolean) => unknown)[]): void {
    for (const callback of callbacks) {
      (this as Toggle).onChange("active", (_attr, _old, active) => callback(active));
    }
  }
${jsOnClick(what, '    this.jsOnEvent("button_click", ...callbacks);\n')}`,
    imports: MODEL,
  };
}

function jsOnClick(what: string, calls: string): string {
  return `
  /**
   * Runs JavaScript in the browser whenever ${what}.
   *
   * @param callbacks \`CustomJS\` or other callback models.
   */
  jsOnClick(...callbacks: readonly Model[]): void {
${calls}  }
`;
}
