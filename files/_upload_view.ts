import { EXCHANGE } from "./_view_script.ts";

const STYLE = `
:host { display: block; }
.field { display: block; box-sizing: border-box; padding: 1rem; border: 2px dashed #8a94a6; border-radius: 8px; text-align: center; cursor: pointer; color: inherit; font: inherit; background: transparent; width: 100%; }
.field:hover, .field:focus-visible, .field.over { border-color: #2b7de9; outline: none; }
.field:disabled { opacity: .5; cursor: not-allowed; }
ul { list-style: none; margin: .5rem 0 0; padding: 0; }
li { display: grid; grid-template-columns: 1fr auto; gap: 0 .5rem; margin-top: .35rem; overflow-wrap: anywhere; }
progress { grid-column: 1 / -1; width: 100%; height: .5rem; }
.failed { color: #c1121f; }
`;

/** The view of a `FileUpload`: a button that files can be dropped on, and a list of them. */
export const UPLOAD_VIEW = `
${EXCHANGE}
export function render({ model, el }) {
  const style = document.createElement("style");
  style.textContent = ${JSON.stringify(STYLE)};
  const input = document.createElement("input");
  input.type = "file";
  input.hidden = true;
  const field = document.createElement("button");
  field.type = "button";
  field.className = "field";
  const list = document.createElement("ul");
  list.setAttribute("aria-live", "polite");
  el.append(style, field, input, list);

  const waiting = new Map();
  let queue = Promise.resolve();

  function show() {
    field.textContent = model.get("label");
    field.disabled = model.get("disabled");
    input.accept = model.get("accept");
    input.multiple = model.get("multiple");
  }

  function entryOf(file) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    name.textContent = file.name;
    const state = document.createElement("span");
    const bar = document.createElement("progress");
    bar.max = Math.max(file.size, 1);
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, state, bar);
    list.append(item);
    return {
      file,
      progress(sent) {
        bar.value = sent;
        state.textContent = amount(sent) + " of " + amount(file.size);
      },
      working() {
        bar.removeAttribute("value");
        state.textContent = "Working on it …";
      },
      done() {
        bar.remove();
        state.textContent = amount(file.size) + " ✓";
      },
      fail(message) {
        bar.remove();
        item.classList.add("failed");
        state.textContent = message;
      },
    };
  }

  function offer(files) {
    const chosen = model.get("multiple") ? [...files] : [...files].slice(0, 1);
    if (chosen.length === 0 || model.get("disabled")) return;
    const offered = chosen.map((file) => {
      const key = Math.random().toString(36).slice(2);
      waiting.set(key, entryOf(file));
      const { name, size, type, lastModified } = file;
      return { key, name, size, type, lastModified };
    });
    model.set("offer", JSON.stringify(offered));
  }

  async function send(grant, ticket, entry) {
    const { file } = entry;
    entry.progress(0);
    let offset = 0;
    do {
      const part = file.slice(offset, offset + grant.partSize);
      const isLast = offset + part.size >= file.size;
      if (isLast) entry.working();
      await exchange(grant, ticket, offset, part);
      offset += part.size;
      if (!isLast) entry.progress(offset);
    } while (offset < file.size);
    entry.done();
  }

  function granted() {
    const text = model.get("grants");
    if (text === "") return;
    const grant = JSON.parse(text);
    for (const { key, ticket, error } of grant.files) {
      const entry = waiting.get(key);
      if (entry === undefined) continue;
      waiting.delete(key);
      if (error !== undefined) entry.fail(error);
      else {
        queue = queue.then(() => send(grant, ticket, entry))
          .catch((problem) => entry.fail(problem.message));
      }
    }
  }

  const over = (isOver) => (event) => {
    event.preventDefault();
    field.classList.toggle("over", isOver);
  };
  field.onclick = () => input.click();
  field.ondragover = over(true);
  field.ondragleave = over(false);
  field.ondrop = (event) => {
    over(false)(event);
    offer(event.dataTransfer.files);
  };
  input.onchange = () => {
    offer(input.files);
    input.value = "";
  };
  for (const name of ["label", "disabled", "accept", "multiple"]) {
    model.on("change:" + name, show);
  }
  model.on("change:grants", granted);
  show();
}
`;
