/** The app without a network: keeps every file of a build when it is first seen, and answers with them ever after. */
import type { KeptFiles } from "./kept-files.ts";

/** What a service worker has and a page has not; the names of both cannot stand in one program. */
interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waits {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  /** Written above this text by the build. */
  readonly kept: KeptFiles;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void>; matchAll(which: object): Promise<readonly { readonly url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(event: "install" | "activate", answer: (event: Waits) => void): void;
  addEventListener(event: "fetch", answer: (event: Asked) => void): void;
  addEventListener(event: "message", answer: (event: MessageEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const { version, files } = worker.kept;
/** The folder of the app, with its last slash: the address of the page. */
const home = worker.registration.scope;
// Other apps may live at the same origin; theirs is not ours to delete.
const ours = `openhpg ${home} `;
const current = ours + version;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", ({ data }) => {
  if (data === "take over") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(home)) return;
  const visits = request.mode === "navigate";
  // The token of `openhpg web` is for the server.
  if (visits && address.searchParams.has("token")) return;
  address.search = address.hash = "";
  event.respondWith(answer(request, address.href === `${home}index.html` ? home : address.href, visits));
});

/** All or nothing: a build of which a file is missing, or is not what was built, is not kept. */
async function keepAll(): Promise<void> {
  try {
    const cache = await caches.open(current);
    await cache.addAll(files.map(({ address, integrity }) => new Request(new URL(address, home), { cache: "no-cache", integrity })));
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
}

async function takeOver(): Promise<void> {
  const windows = (await worker.clients.matchAll({ type: "window", includeUncontrolled: true })).filter(({ url }) => url.startsWith(home));
  // A second window may still run the version before and ask for its files; they go the next time.
  if (windows.length < 2) await Promise.all((await oldOnes()).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

const oldOnes = async (): Promise<readonly string[]> => (await caches.keys()).filter((name) => name.startsWith(ours) && name !== current);

async function answer(request: Request, address: string, visits: boolean): Promise<Response> {
  for (const name of [current, ...(await oldOnes())]) {
    const kept = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (kept) return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (visits) return Response.redirect(home);
    throw error;
  }
}
