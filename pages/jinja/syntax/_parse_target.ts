import type { Target } from "./nodes.ts";
import type { TokenStream } from "./_token_stream.ts";

/** What values are assigned to: one name, or several separated by commas. */
export function parseTarget(stream: TokenStream): Target {
  const targets: Target[] = [];
  let isTuple = false;
  do {
    if (stream.is("name", "in") || stream.is("operator", "=")) {
      break;
    }
    targets.push(parseOneTarget(stream));
    if (!stream.skip("operator", ",")) break;
    isTuple = true;
  } while (!stream.is("operator", ")"));
  if (targets.length === 0) {
    throw stream.error(
      `expected a name to assign to, got ${stream.describe()}`,
    );
  }
  return isTuple ? targets : targets[0]!;
}

export function parseOneTarget(stream: TokenStream): Target {
  if (stream.skip("operator", "(")) {
    const target = parseTarget(stream);
    stream.expect("operator", ")");
    return target;
  }
  const { value: name, line } = stream.expect("name");
  if (/^([tT]rue|[fF]alse|[nN]one|self|super)$/.test(name)) {
    throw stream.error(`cannot assign to '${name}'`, line);
  }
  if (!stream.skip("operator", ".")) return { name };
  return { name, attribute: stream.expect("name").value };
}
