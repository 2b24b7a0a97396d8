import type { Evidence } from '../../../platform/controls/control.ts'

/** A reading stands where many may see it, so it says nothing of how many there are, nor whether there is one. */
export const SEALED: Evidence = {
  ...{ state: 'not-measured', kept: 0, due: 0, exceptions: [] },
  figure: 'Kept under seal: only those who answer for this register see it',
}
