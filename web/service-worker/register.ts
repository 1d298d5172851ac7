/** Makes the app work without a network, and tells when a newer version is ready. */

/** What is told; the app says it in its own words. */
export type Announcement =
  /** Every file is kept: from now on the app needs no network. */
  | { readonly kind: "works offline" }
  /** A newer version is ready; `reload` brings it to this window, and only when it is called. */
  | { readonly kind: "newer version"; readonly reload: () => void }
  /** The app works, but will need the network next time. */
  | { readonly kind: "needs the network"; readonly why: string };

/** Registers the service worker of a built app; while the app is being developed, and in browsers without, it does nothing. */
export async function registerServiceWorker(announce: (announcement: Announcement) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const container = navigator.serviceWorker;
  try {
    const registration = await container.register(new URL("service-worker.js", document.baseURI), { updateViaCache: "none" });
    const ready = (): void => announce({ kind: "newer version", reload: () => reload(container, registration) });
    if (registration.waiting && registration.active) ready();
    const follow = (): void => {
      const { installing, active } = registration;
      installing?.addEventListener("statechange", () => {
        if (active && installing.state === "installed") ready();
        if (!active && installing.state === "activated") announce({ kind: "works offline" });
        if (!active && installing.state === "redundant") announce({ kind: "needs the network", why: "a file could not be kept" });
      });
    };
    follow();
    registration.addEventListener("updatefound", follow);
  } catch (error) {
    // Refused by the browser, or no network and no version kept.
    announce({ kind: "needs the network", why: String(error) });
  }
}

function reload(container: ServiceWorkerContainer, { waiting }: ServiceWorkerRegistration): void {
  container.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting?.postMessage("take over");
  // Another window has let it take over already.
  if (!waiting) location.reload();
}
