import { defineConfig } from "vitest/config";

export default defineConfig({
  // The package's own name resolves to its source here, so that no test runs against a stale build.
  resolve: { conditions: ["openhpg-source", "module", "node", "import", "default"] },
  ssr: { resolve: { conditions: ["openhpg-source", "module", "node", "import", "default"] } },
  test: {
    include: ["src/**/*.test.ts", "cli/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts"],
    setupFiles: ["test/one-seed.ts"],
    testTimeout: 60_000,
    // Files share what they have loaded: two hundred times the library costs a minute, and no test changes what another sees.
    isolate: false,
  },
});
