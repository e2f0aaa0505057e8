import { type Act, ACTS, SERVER_ACTS, without } from "./_acts.ts";
import { PAGE_ACTS } from "./_page_acts.ts";

/** What happens in a run: all that is random but the times at which messages arrive. */
export interface Turn {
  who:
    | "server"
    | "A"
    | "B"
    | "client"
    | "cutA"
    | "cutB"
    | "slow"
    | "fast"
    | "settle";
  pause: number;
  acts: Act[];
}
export interface Plan {
  name?: string;
  seed: number;
  serial: boolean;
  timers: boolean;
  latency: [number, number];
  outbox: number;
  recompute: number;
  /** Whether sockets resume after a cut, as they do by default. */
  resumes?: boolean;
  turns: Turn[];
}
export interface Finding {
  where: string;
  kind: string;
  text: string;
  explained: boolean;
}

function random(seed: number): () => number {
  let a = (seed * 2654435761) >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The plan of a seed; if `isSerial`, every turn waits for quiet, as those of even seeds do anyway. */
export function makePlan(
  seed: number,
  { isSerial = false, turns: count = 24, resumes = false } = {},
): Plan {
  const next = random(seed);
  for (let i = 0; i < 5; i++) next();
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(next() * list.length)]!;
  const numbers = () =>
    Array.from({ length: 6 }, () => Math.round(next() * 1000) / 1001);
  const serial = isSerial || seed % 2 === 0;
  const timers = !serial && next() < 0.4;
  const latency: [number, number] = serial
    ? [0, 0]
    : pick([[0, 0], [1, 8], [5, 40]]);
  const outbox = pick([0, 1, 1, 2]);
  const recompute = pick([30000, 0, 15]);
  const turns: Turn[] = [];
  const shared = Object.keys(ACTS),
    server = [
      ...shared,
      ...shared,
      ...Object.keys(SERVER_ACTS),
      ...Object.keys(SERVER_ACTS),
    ];
  let held = false;
  for (let i = 0; i < count; i++) {
    const x = next();
    const who = x < 0.5
      ? "server"
      : x < 0.66
      ? "A"
      : x < 0.78
      ? "B"
      : x < 0.88
      ? "client"
      : x < 0.9
      ? "cutA"
      : x < 0.91
      ? "cutB"
      : x < 0.95
      ? "slow"
      : x < 0.98
      ? "fast"
      : "settle";
    const acts: Act[] = [];
    const n = who === "server" || who === "client"
      ? 1 + Math.floor(next() * next() * 6)
      : ["A", "B"].includes(who)
      ? 1 + Math.floor(next() * next() * 3)
      : 0;
    for (let j = 0; j < n; j++) {
      let name = who === "server"
        ? pick(server)
        : who === "client"
        ? pick(shared)
        : pick(PAGE_ACTS);
      // A hold is nearly always ended.
      if (name === "hold" && held && next() < 0.7) name = "unhold";
      if (name === "hold") held = true;
      if (name === "unhold") held = false;
      acts.push({ name, r: numbers() });
    }
    if (without.size > 0) {
      acts.splice(
        0,
        acts.length,
        ...acts.filter(({ name }) =>
          !without.has(name) &&
          !(["A", "B"].includes(who) && without.has(`page.${name}`))
        ),
      );
    }
    turns.push({ who, pause: serial ? 0 : Math.floor(next() ** 3 * 60), acts });
  }
  return {
    seed,
    serial,
    timers,
    latency,
    outbox,
    recompute,
    resumes,
    turns,
  };
}
