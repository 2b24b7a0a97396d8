import { openAsides } from '../platform/aside.ts'

/** The thread beside this process that knows the modules. */
export const startAsides = () => openAsides(new URL('./aside-thread.ts', import.meta.url))
