import type { ComponentLibrary } from "../../models/internal.ts";

/**
 * The module that shows a component as a view: it draws it again with the values of
 * the properties after each change.
 *
 * @param view What to import the component from.
 */
export function componentEntry(
  library: ComponentLibrary,
  view: string,
): string {
  return `${START[library]}
import Component from ${JSON.stringify(view)};
export function render({ model, el, fail }) {
  const { draw, remove } = start(el, fail);
  const update = () => draw(Component, { ...model.values(), model });
  model.on("change", update);
  update();
  return remove;
}`;
}

const START: Readonly<Record<ComponentLibrary, string>> = {
  react: `import { createElement } from "react";
import { createRoot } from "react-dom/client";
function start(el, onUncaughtError) {
  const root = createRoot(el, { onUncaughtError });
  return {
    draw: (Component, props) => root.render(createElement(Component, props)),
    remove: () => root.unmount(),
  };
}`,
  preact:
    `import { Component as Base, createElement, render as renderInto } from "preact";
class Boundary extends Base {
  componentDidCatch(error) {
    this.props.fail(error);
    this.setState({ hasFailed: true });
  }
  render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}
function start(el, fail) {
  return {
    draw: (Component, props) =>
      renderInto(createElement(Boundary, { fail }, createElement(Component, props)), el),
    remove: () => renderInto(null, el),
  };
}`,
};
