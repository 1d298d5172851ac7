/** Prints what this Node makes of the thousand men, in one thread and in two. */
import { inOneThread, inThreads, size } from "./population.ts";

console.log(`${await inOneThread(size)} ${await inThreads(size, 2)}`);
