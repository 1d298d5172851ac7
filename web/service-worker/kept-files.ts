/** What the service worker keeps: every file of one build, each with a hash of what is in it. */

export interface KeptFile {
  /** Address, from the folder of the app; empty for the page itself. */
  readonly address: string;
  /** As in an `integrity` attribute: a file that is not what was built is not kept. */
  readonly integrity: string;
}

export interface KeptFiles {
  /** Changes with any byte of any file. */
  readonly version: string;
  readonly files: readonly KeptFile[];
}
