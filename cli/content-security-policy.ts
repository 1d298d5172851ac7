/** What the web app may do, written once: its page carries it in a meta element, and the server sends it as a header. */

/** Everything comes from the place the app came from; nothing is evaluated but WebAssembly, which reaches only its own numbers. */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** For `<meta http-equiv>`: a static host sends no header of ours. */
export const policyOfPage = directives.join("; ");

/** For the header, which alone can say who may frame the app: nobody. */
export const policyOfServer = [...directives, "frame-ancestors 'none'"].join("; ");
