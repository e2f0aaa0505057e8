/**
 * Files of any size: `FileUpload` takes text files and counts their words on the
 * server, and `DownloadButton` saves the counts as CSV.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { DownloadButton, FileUpload } from "@bokeh-deno/server/files";
import { ColumnDataSource, Div } from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const SAMPLE =
  `The wind was a torrent of darkness among the gusty trees, the moon was a ghostly
galleon tossed upon cloudy seas, the road was a ribbon of moonlight over the purple moor.`;

const SHOWN = 8;

interface Count {
  readonly word: string;
  readonly count: number;
}

function countWords(text: string): Count[] {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{Letter}+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

export default function files(doc: Document): void {
  let counts = countWords(SAMPLE);
  const source = new ColumnDataSource({ data: { word: [], count: [] } });
  const plot = figure({
    width: 420,
    height: 320,
    x_range: [],
    title: "The most frequent words",
    toolbar_location: null,
  });
  plot.vbar({ x: "word", top: "count", width: 0.8, source, color: "#2a9d8f" });
  plot.y_range.start = 0;
  const told = new Div({ text: "A sample; send a text of your own." });

  function show(): void {
    const shown = counts.slice(0, SHOWN);
    plot.x_range.factors = shown.map(({ word }) => word);
    source.data = {
      word: shown.map(({ word }) => word),
      count: shown.map(({ count }) => count),
    };
  }

  const upload = new FileUpload({
    label: "Choose a text file, or drop it here",
    accept: ".txt,.md,text/*",
    max_size: 20_000_000,
    width: 260,
  });
  upload.onUpload(async (file) => {
    counts = countWords(await file.text());
    told.text = `${counts.length} different words`;
    await file.remove();
    show();
  });

  const save = new DownloadButton({ label: "Save all counts", width: 260 });
  save.onDownload(() => ({
    name: "words.csv",
    type: "text/csv",
    content: ReadableStream.from(lines(counts)),
  }));

  show();
  doc.addRoot(row(column(upload, told, save), plot));
  doc.title = "Files";
}

/** CSV, piece by piece: even a long list is never in memory as a whole. */
function* lines(counts: readonly Count[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode("word,count\n");
  for (const { word, count } of counts) {
    yield encoder.encode(`${word},${count}\n`);
  }
}
