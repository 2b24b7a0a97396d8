import { startAsides } from '../src/app/asides.ts'

/** One thread for every test of a process: it has no state, and starting it costs a second. */
export const aside = startAsides().run
