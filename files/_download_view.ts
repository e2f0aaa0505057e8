import { EXCHANGE } from "./_view_script.ts";

const STYLE = `
button { font: inherit; line-height: normal; color: inherit; padding: 6px 12px; border: 1px solid rgb(138 148 166 / 50%); border-radius: 4px; background: transparent; cursor: pointer; width: 100%; }
button:hover, button:focus-visible { border-color: #2b7de9; outline: none; }
button:disabled { opacity: .65; cursor: not-allowed; }
.failed { color: #c1121f; }
`;

/** The view of a `DownloadButton`: it fetches the file part by part, and saves it. */
export const DOWNLOAD_VIEW = `
${EXCHANGE}
export function render({ model, el }) {
  const style = document.createElement("style");
  style.textContent = ${JSON.stringify(STYLE)};
  const button = document.createElement("button");
  button.type = "button";
  const state = document.createElement("div");
  state.setAttribute("role", "status");
  el.append(style, button, state);
  let waiting;
  let isSaving = false;

  function show() {
    button.textContent = model.get("label");
    button.disabled = model.get("disabled") || waiting !== undefined;
  }

  function end(message = "") {
    waiting = undefined;
    isSaving = false;
    state.textContent = message;
    state.classList.toggle("failed", message !== "");
    show();
  }

  async function save(grant, { ticket, type, name }) {
    const parts = [];
    let offset = 0;
    while (true) {
      const response = await exchange(grant, ticket, offset);
      const part = await response.blob();
      parts.push(part);
      offset += part.size;
      if (response.headers.get("bokeh-complete") === "true") break;
      state.textContent = amount(offset);
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function granted() {
    const text = model.get("grants");
    if (text === "" || waiting === undefined) return;
    const grant = JSON.parse(text);
    const file = grant.files.find(({ key }) => key === waiting);
    if (file === undefined || isSaving) return;
    if (file.error !== undefined) return end(file.error);
    isSaving = true;
    save(grant, file).then(() => end(), (problem) => end(problem.message));
  }

  button.onclick = () => {
    waiting = Math.random().toString(36).slice(2);
    state.classList.remove("failed");
    state.textContent = "";
    show();
    model.set("wanted", waiting);
  };
  model.on("change:label", show);
  model.on("change:disabled", show);
  model.on("change:grants", granted);
  show();
}
`;
