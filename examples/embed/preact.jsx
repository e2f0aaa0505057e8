/** @jsxImportSource preact */
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { embedApp } from "./embed_app.ts";

/** An app of a Bokeh server, as long as the component is there. */
function BokehApp({ url }) {
  const ref = useRef(null);
  useEffect(() => embedApp(ref.current, url), [url]);
  return <div ref={ref} />;
}

function Page() {
  const [isShown, setShown] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setShown(!isShown)}>
        {isShown ? "Hide" : "Show"}
      </button>
      {isShown && <BokehApp url="/plots/sliders" />}
    </main>
  );
}

render(<Page />, document.getElementById("root"));
