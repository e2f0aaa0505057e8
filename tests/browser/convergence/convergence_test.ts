// Everybody ends with the same document, and sees it: what many seeds found, each
// shrunk to a few acts, and some seeds in which nothing crosses; the sockets of every
// other seed resume after a cut. `deno task converge` tries more and longer ones.

import { assertEquals } from "@std/assert";
import { requiring } from "../../fixtures/peers/requirements.ts";
import { missingChromium } from "../../fixtures/browser/chromium.ts";
import { makePlan, type Plan } from "./_plan.ts";
import { run } from "./_run.ts";
import { closeAll } from "./_world.ts";

const PLANS = new URL("plans/", import.meta.url);
const SEEDS = 30;
const TURNS = 8;

function converges(name: string, plan: Plan): Deno.TestDefinition {
  return requiring("browser", missingChromium(), {
    name,
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      const findings = await run(plan);
      assertEquals(findings.filter(({ explained }) => !explained), []);
    },
  });
}

for (const { name } of [...Deno.readDirSync(PLANS)].toSorted(byName)) {
  const plan = JSON.parse(Deno.readTextFileSync(new URL(name, PLANS)));
  const what = name.replace(".json", "").replaceAll("_", " ");
  Deno.test(converges(`Everybody ends with the same document: ${what}`, plan));
}

for (let seed = 1; seed <= SEEDS; seed++) {
  const resumes = seed % 2 === 0;
  const plan = makePlan(seed, { isSerial: true, turns: TURNS, resumes });
  Deno.test(
    converges(`Everybody ends with the same document: seed ${seed}`, plan),
  );
}

Deno.test.afterAll(closeAll);

function byName(a: Deno.DirEntry, b: Deno.DirEntry): number {
  return a.name < b.name ? -1 : 1;
}
