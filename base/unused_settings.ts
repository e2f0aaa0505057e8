/** A setting of Python's Bokeh that has no effect here. */
interface UnusedSetting {
  readonly variable: string;
  readonly key: string;
  /** The value that asks for what happens anyway. */
  readonly isUsual: (text: string) => boolean;
  /** Why it has no effect. */
  readonly reason: string;
}

const isNo = (text: string) => /^(no|0|off|false)$/i.test(text.trim());
const isYes = (text: string) => /^(yes|1|on|true)$/i.test(text.trim());

const UNUSED: readonly UnusedSetting[] = [
  {
    variable: "BOKEH_PRETTY",
    key: "pretty",
    isUsual: isNo,
    reason: "use the flag --indent of the command json",
  },
  {
    variable: "BOKEH_SERIALIZE_INCLUDE_DEFAULTS",
    key: "serialize_include_defaults",
    isUsual: isNo,
    reason: "BokehJS knows the defaults, which are never sent",
  },
  {
    variable: "BOKEH_SIMPLE_IDS",
    key: "simple_ids",
    isUsual: isYes,
    reason: "the ids of models are counted in each document",
  },
  {
    variable: "BOKEH_ROOTDIR",
    key: "rootdir",
    isUsual: () => false,
    reason: "pages load BokehJS from this server, the CDN or the page itself",
  },
];

/** The names of settings of Python's Bokeh in configuration files that have no effect here. */
export const UNUSED_KEYS: readonly string[] = UNUSED.map(({ key }) => key);

/**
 * Warns of settings that have no effect (spec 8.6).
 *
 * @param read Looks up a setting by its variable and its name in files.
 * @returns A message for each setting that asks for something unusual.
 */
export function unusedSettingWarnings(
  read: (
    variable: string,
    key: string,
  ) => { readonly text: string; readonly name: string } | undefined,
): string[] {
  const warnings: string[] = [];
  for (const { variable, key, isUsual, reason } of UNUSED) {
    const found = read(variable, key);
    if (found === undefined || isUsual(found.text)) continue;
    warnings.push(`The setting ${found.name} has no effect: ${reason}`);
  }
  return warnings;
}
