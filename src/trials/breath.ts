/** Work in one thread is done a handful at a time, with a breath between. */

/** Men, or men looked at, between two breaths. */
export const handful = 16;

/** A moment for what else there is to do, such as pressing cancel. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
