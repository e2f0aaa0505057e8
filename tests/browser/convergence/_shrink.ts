import type { Finding, Plan } from "./_plan.ts";
import { run } from "./_run.ts";

/** Whether a difference counts: it is no fault that changes crossed. */
export type Counts = (finding: Finding) => boolean;

const signature = (fs: Finding[], counts: Counts) =>
  new Set(
    fs.filter(counts).map((f) =>
      `${f.kind}${
        f.kind === "error"
          ? f.text.replace(/[A-F0-9]{32}/g, "UUID").replace(/\d+/g, "#").slice(
            0,
            60,
          )
          : ""
      }`
    ),
  );

/**
 * Drops turns and acts of a plan while a difference of the same kind remains.
 *
 * @param wanted The kinds that are looked for; all by default.
 */
export async function shrink(
  plan: Plan,
  found: Finding[],
  counts: Counts,
  wanted?: RegExp,
): Promise<Plan> {
  const target = signature(found, counts);
  if (wanted) { for (const k of target) if (!wanted.test(k)) target.delete(k); }
  if (target.size === 0) return plan;
  const fails = async (p: Plan) => {
    for (let i = 0; i < (plan.serial ? 1 : 3); i++) {
      const s = signature(await run(p).catch(() => []), counts);
      if ([...target].some((k) => s.has(k))) return true;
    }
    return false;
  };
  let best = plan;
  for (
    let size = Math.ceil(best.turns.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let i = 0; i < best.turns.length;) {
      const p = {
        ...best,
        turns: best.turns.filter((_, j) => j < i || j >= i + size),
      };
      if (await fails(p)) best = p;
      else i += size;
    }
  }
  for (let i = 0; i < best.turns.length; i++) {
    for (
      let j = 0;
      j < best.turns[i]!.acts.length && best.turns[i]!.acts.length > 1;
    ) {
      const turns = best.turns.map((t, k) =>
        k === i ? { ...t, acts: t.acts.filter((_, l) => l !== j) } : t
      );
      if (await fails({ ...best, turns })) best = { ...best, turns };
      else j++;
    }
  }
  for (
    const simpler of [{ outbox: 0 }, { recompute: 30000 }, { timers: false }, {
      latency: [0, 0] as [number, number],
    }, { serial: true }]
  ) {
    const p = { ...best, ...simpler };
    if (JSON.stringify(p) !== JSON.stringify(best) && await fails(p)) best = p;
  }
  return best;
}
