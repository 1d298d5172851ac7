/**
 * Prints the library's report from this page. Opened as a page of its own it would inherit this app's policy, which
 * forbids the styles it carries; so its styles are taken out and given to a hidden frame as a constructed sheet.
 */

/** Opens the browser's print dialogue for a report; resolves when it is closed. */
export async function printReport(html: string): Promise<void> {
  const read = new DOMParser().parseFromString(html, "text/html");
  const frame = document.createElement("iframe");
  frame.title = read.title;
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.className = "print-frame";
  document.body.append(frame);
  try {
    const inside = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!inside) return;
    const sheet = new inside.CSSStyleSheet();
    sheet.replaceSync([...read.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n"));
    for (const element of read.querySelectorAll("style, meta")) element.remove();
    const { document: page } = inside;
    page.replaceChild(page.importNode(read.documentElement, true), page.documentElement);
    page.adoptedStyleSheets = [sheet];
    await Promise.all([...page.images].map((image) => image.decode().catch(() => {})));
    inside.focus();
    inside.print();
  } finally {
    frame.remove();
  }
}
