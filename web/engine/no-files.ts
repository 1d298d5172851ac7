/** Stands in for the file system, which a page does not have: what is read here was given as text. */
const none = (): never => {
  throw new Error("a page reads no files by their path; drop the file, or paste its text");
};

export { none as open, none as readdir, none as stat };
