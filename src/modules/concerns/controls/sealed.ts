import type { Evidence } from '../../../platform/controls/control.ts'

/** A reading stands where many may see it: a figure would tell that there was such a case. */
export const SEALED: Evidence = {
  ...{ state: 'not-measured', kept: 0, due: 0, exceptions: [] },
  figure: 'In force. What its records show is for the safeguarding lead alone',
}
