import { assertSurvives } from "../fixtures/stores/survival.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

const ENDS = {
  "is killed": "SIGKILL",
  "is told to stop": "SIGTERM",
} as const;

for (const [how, signal] of Object.entries(ENDS)) {
  Deno.test(`With --session-store sqlite, sessions go on when the process ${how} and starts again`, async () => {
    await using files = await TemporaryFiles.create({});
    await assertSurvives(`sqlite:${files.path("sessions.db")}`, signal);
  });
}
