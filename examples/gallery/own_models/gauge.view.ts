/// <reference lib="dom" />
// Runs in the browser: BokehJS's modules are those of the page.
import { LayoutDOMView } from "@bokeh/bokehjs/build/js/lib/models/layouts/layout_dom";
import type { Property } from "@bokeh/bokehjs/build/js/lib/core/properties";
import type { LayoutDOM } from "@bokeh/bokehjs/build/js/lib/models/layouts/layout_dom";
import type { Gauge } from "./gauge.ts";

type Own = Pick<Gauge, "value" | "start" | "end" | "unit"> & { color: string };

/** The model in the browser: BokehJS's, with the properties of the definition. */
type BrowserGauge = LayoutDOM & Own & {
  properties: { [K in keyof Own]: Property<Own[K]> };
};

const SVG = "http://www.w3.org/2000/svg";
const RADIUS = 100;

/** Draws a half circle with a needle that can be dragged. */
export class GaugeView extends LayoutDOMView {
  declare model: BrowserGauge;

  override get child_models() {
    return [];
  }

  override connect_signals(): void {
    super.connect_signals();
    const { value, start, end, unit, color } = this.model.properties;
    this.on_change([value, start, end, unit, color], () => this.#draw());
  }

  override render(): void {
    super.render();
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "-130 -128 260 168");
    svg.style.cssText =
      "width: 100%; height: 100%; touch-action: none; cursor: grab; font: 13px system-ui";
    svg.onpointerdown = (event) => {
      svg.setPointerCapture(event.pointerId);
      this.#point(svg, event);
    };
    svg.onpointermove = (event) => {
      if (svg.hasPointerCapture(event.pointerId)) this.#point(svg, event);
    };
    this.shadow_el.append(svg);
    this.#draw();
  }

  #draw(): void {
    const svg = this.shadow_el.querySelector("svg");
    if (svg === null) return;
    const { value, start, end, unit, color } = this.model;
    const share = Math.min(1, Math.max(0, (value - start) / (end - start)));
    const ticks = Array.from({ length: 5 }, (_, i) => {
      const [x, y] = place(i / 4, RADIUS + 14);
      const label = +(start + (end - start) * i / 4).toFixed(2);
      return `<text x="${x}" y="${
        y + 4
      }" text-anchor="middle" fill="#777">${label}</text>`;
    });
    const [x, y] = place(share, RADIUS - 22);
    svg.innerHTML = `
      <path d="${arc(1)}" fill="none" stroke="#e6e6e6" stroke-width="16"/>
      <path d="${arc(share)}" fill="none" stroke="${color}" stroke-width="16"/>
      ${ticks.join("")}
      <line x2="${x}" y2="${y}" stroke="#333" stroke-width="4" stroke-linecap="round"/>
      <circle r="7" fill="#333"/>
      <text y="32" text-anchor="middle" font-size="22" font-weight="600"></text>`;
    // Text of the application, not HTML.
    svg.lastElementChild!.textContent = `${+value.toFixed(2)} ${unit}`;
  }

  #point(svg: SVGSVGElement, { clientX, clientY }: PointerEvent): void {
    const matrix = svg.getScreenCTM();
    if (matrix === null) return;
    const { x, y } = new DOMPoint(clientX, clientY)
      .matrixTransform(matrix.inverse());
    const angle = Math.min(Math.PI, Math.max(0, Math.atan2(-y, x)));
    const { start, end } = this.model;
    const value = start + (end - start) * (1 - angle / Math.PI);
    this.model.value = Math.round(value * 100) / 100;
  }
}

function place(share: number, radius: number): [number, number] {
  const angle = Math.PI * (1 - share);
  return [radius * Math.cos(angle), -radius * Math.sin(angle)];
}

function arc(share: number): string {
  const [x, y] = place(share, RADIUS);
  return `M ${-RADIUS} 0 A ${RADIUS} ${RADIUS} 0 0 1 ${x} ${y}`;
}
