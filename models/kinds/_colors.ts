const NAMES =
  "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet wheat white whitesmoke yellow yellowgreen";

const names = new Set(NAMES.split(" "));

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const FUNCTION =
  /^(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\([^()]*\)$/i;

/** Whether a string is a CSS color that BokehJS understands: a name, `#rgb[a]`, `#rrggbb[aa]` or `rgb(…)`. */
export function isColorString(text: string): boolean {
  return names.has(text.toLowerCase()) || HEX.test(text) || FUNCTION.test(text);
}

/** Whether a value is a color: a string, `0xRRGGBB`, `[r, g, b]` or `[r, g, b, a]`. */
export function isColor(value: unknown): boolean {
  if (typeof value === "string") return isColorString(value);
  if (typeof value === "number") {
    return Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
  }
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) {
    return false;
  }
  const [r, g, b, a = 1] = value;
  return [r, g, b].every((part) => isWithin(part, 255)) && isWithin(a, 1);
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === "number" && value >= 0 && value <= most;
}
