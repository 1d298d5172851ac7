/** Prints what this Node makes of the thousand men, in one thread and in two, and of a posterior. */
import { inOneThread, inThreads, size } from "./population.ts";
import { posteriorDigest } from "./posterior.ts";

console.log(`${await inOneThread(size)} ${await inThreads(size, 2)} ${await posteriorDigest()}`);
