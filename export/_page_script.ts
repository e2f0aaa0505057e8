/**
 * JavaScript for the page that draws: `bokehExport`, whose functions take and
 * return what JSON has.
 *
 * - `png(drawing)` and `svg(drawing)`: the canvas of the only root.
 * - `draw(drawing)`: draws and returns the area of the roots; `clear()` ends it.
 * - `idle()`: waits for the documents of a page that draws by itself.
 */
export const PAGE_SCRIPT = `
globalThis.bokehExport = (() => {
  const LAYOUTS = new Set(["Row", "Column", "FlexBox", "GridBox", "HBox", "VBox", "GridPlot"]);
  let shown;

  async function settle(doc) {
    if (!doc.is_idle) await new Promise((resolve) => doc.idle.connect(resolve));
    await document.fonts.ready;
  }

  function adjust(doc, { width, height, transparent }) {
    const roots = doc.roots();
    const [root] = roots;
    if (roots.length === 1 && "width" in root.properties) {
      if (width !== undefined) root.width = width;
      if (height !== undefined) root.height = height;
    }
    if (!transparent) return;
    for (const model of doc.all_models) {
      if (!("border_fill_color" in model.properties)) continue;
      model.setv({ background_fill_color: null, border_fill_color: null });
    }
  }

  async function draw(drawing) {
    const { Document } = Bokeh.require("document/document");
    const doc = Document.from_json(drawing.json);
    const elements = new Map(drawing.roots.map((id) => {
      const element = document.createElement("div");
      element.style.display = "contents";
      document.body.append(element);
      return [id, element];
    }));
    shown = { doc, elements, views: undefined };
    adjust(doc, drawing);
    const targets = doc.all_roots.map(({ id }) => elements.get(id));
    shown.views = await Bokeh.embed.add_document_standalone(
      doc, document.body, targets,
    );
    await settle(doc);
    return area();
  }

  // A layout is as wide as the page, whatever is in it.
  function* visible(view) {
    if (!LAYOUTS.has(view.model.type)) yield view;
    else for (const child of view.child_views) yield* visible(child);
  }

  function area() {
    const boxes = shown.views.roots
      .filter(({ el }) => el !== undefined)
      .flatMap((view) => [...visible(view)])
      .map(({ el }) => el.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.height > 0);
    if (boxes.length === 0) throw new Error("nothing of it is visible");
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const width = Math.max(...boxes.map((box) => box.right)) - left;
    const height = Math.max(...boxes.map((box) => box.bottom)) - top;
    return { x: left + scrollX, y: top + scrollY, width, height };
  }

  function clear() {
    if (shown === undefined) return;
    const { doc, elements, views } = shown;
    shown = undefined;
    views?.clear();
    for (const element of elements.values()) element.remove();
    Bokeh.documents.splice(Bokeh.documents.indexOf(doc), 1);
  }

  async function canvas(drawing, type) {
    try {
      const { width, height } = await draw(drawing);
      const layer = shown.views.roots[0].export(type, true);
      if (type === "png") {
        const [, png] = layer.canvas.toDataURL("image/png").split(",");
        if (png === "") {
          const { width, height } = layer.canvas;
          throw new Error(\`the canvas is too large: \${width} × \${height} pixels\`);
        }
        return png;
      }
      const svg = await (await layer.to_blob()).text();
      const size = \` width="\${width}" height="\${height}"\`;
      return svg.replace(/ width="[^"]*" height="[^"]*"/, size);
    } finally {
      clear();
    }
  }

  async function idle() {
    while (Bokeh.documents.length === 0) {
      await new Promise(requestAnimationFrame);
    }
    for (const doc of Bokeh.documents) await settle(doc);
  }

  return {
    draw,
    clear,
    idle,
    png: (drawing) => canvas(drawing, "png"),
    svg: (drawing) => canvas(drawing, "svg"),
  };
})();
`;

/** What the page draws. */
export interface Drawing {
  /** A document. */
  readonly json: unknown;
  /** The ids of its roots, in the order in which they are shown. */
  readonly roots: readonly string[];
  /** The width of the only root. */
  readonly width?: number;
  /** The height of the only root. */
  readonly height?: number;
  /** Whether plots have no background. */
  readonly transparent: boolean;
}

/** The area that {@linkcode PAGE_SCRIPT} draws on, in CSS pixels. */
export interface DrawnArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
