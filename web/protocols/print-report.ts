/**
 * Prints the library's report from this page. Opened as a page of its own it would inherit this app's policy, which
 * forbids the styles it carries; so its styles are taken out and given to a hidden frame as a constructed sheet.
 */

/** Opens the browser's print dialogue for a report. */
export async function printReport(html: string): Promise<void> {
  // Before anything is parsed: a parser complains of a style that the policy forbids, even where nothing is shown.
  const [style = "", rules = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const read = new DOMParser().parseFromString(html.replace(style, ""), "text/html");
  // Left by a browser that did not say when it had printed.
  document.querySelector(".print-frame")?.remove();
  const frame = document.createElement("iframe");
  frame.title = read.title;
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.className = "print-frame";
  // Some browsers replace an empty frame's document once, after it is put in.
  const empty = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await empty;
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside) return;
  const sheet = new inside.CSSStyleSheet();
  sheet.replaceSync(rules);
  // It brings a policy of its own, which would join the page's.
  for (const element of read.querySelectorAll("meta")) element.remove();
  const { document: page } = inside;
  page.replaceChild(page.importNode(read.documentElement, true), page.documentElement);
  page.adoptedStyleSheets = [sheet];
  await Promise.all([...page.images].map((image) => image.decode().catch(() => {})));
  inside.addEventListener("afterprint", () => frame.remove(), { once: true });
  inside.focus();
  inside.print();
}
