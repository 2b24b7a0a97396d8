import type { Aside } from '../../platform/aside.ts'
import { type Paper, printPaper } from '../../platform/paper.ts'

/** Hundreds of pages take seconds: others are answered meanwhile. */
export const printFile: Aside<Paper, Uint8Array> = {
  name: 'concerns.print-file',
  seconds: 60,
  run: printPaper,
}
