import type { Module } from './platform/module.ts'

/** THE list: one import and one line a module. */
export const modules: readonly Module[] = []
