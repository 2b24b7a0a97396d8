import { startAsides } from '../src/app/asides.ts'
import type { RunAside } from '../src/platform/aside.ts'

const { run } = startAsides()

/**
 * One thread for every test of a process: it has no state, and starting it costs a second. It may take its time: how fast
 * a policy is read is for the bench, and a busy machine is no failing test.
 */
export const aside: RunAside = (one, input) => run({ ...one, seconds: one.seconds * 10 }, input)
