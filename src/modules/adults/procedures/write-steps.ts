import type { Ask, Step } from '../../../platform/procedures/procedure.ts'

type More = Partial<Ask>

const ask =
  (kind: Ask['kind']) =>
  (key: string, label: string, more: More = {}): Ask => ({
    ...{ key, label, kind, isEach: false, isNeeded: true },
    ...more,
  })

export const yesNo = ask('yes-no')
export const yesNoUnknown = ask('yes-no-unknown')
export const line = ask('line')
export const words = ask('words')
export const choice = (
  key: string,
  label: string,
  options: NonNullable<Ask['options']>,
  more: More = {},
): Ask => ask('choice')(key, label, { options, ...more })

type Told = Pick<Step, 'key' | 'title' | 'says' | 'asks'> & Partial<Step>

/** Part of every school's version, and left out by nobody. */
export const fixed = (step: Told): Step => ({
  ...{ after: [], skip: 'never', isFixed: true, isMany: false },
  ...step,
})

/** May be left out, with a reason. */
export const usual = (step: Told): Step => ({
  ...{ after: [], skip: 'reason', isFixed: false, isMany: false },
  ...step,
})
