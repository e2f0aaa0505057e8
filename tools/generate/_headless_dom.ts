/**
 * Globals that BokehJS needs to load without a browser. Import this first.
 *
 * @module
 */

/** Stands for every DOM object: reading and calling it returns itself. */
const INERT: object = new Proxy(function () {}, {
  get(target, key) {
    switch (key) {
      case "then":
        return undefined;
      case "length":
        return 0;
      case "nodeType":
        // A document's, without which jQuery sets up nothing.
        return 9;
      case "prototype":
        return target.prototype;
      case Symbol.toPrimitive:
        return () => "";
      case Symbol.iterator:
        return () => [].values();
      default:
        return INERT;
    }
  },
  set: () => true,
  apply: () => INERT,
  construct: () => INERT,
});

class Node {}
class Element extends Node {}
class HTMLElement extends Element {}
class ShadowRoot extends Node {}
class DOMParser {}

Object.assign(globalThis, {
  Node,
  Element,
  HTMLElement,
  ShadowRoot,
  DOMParser,
  document: INERT,
  window: globalThis,
});
Object.defineProperty(globalThis, "location", {
  value: new URL("http://localhost/"),
});
// Deno's has a null 2d context, which BokehJS does not expect.
Reflect.deleteProperty(globalThis, "OffscreenCanvas");
