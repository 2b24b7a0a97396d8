import type { Control } from './control.ts'

/** Names of controls that answer as if their duty were not kept: for the proof that a test needs them. */
const takenAway = new Set((process.env['WATCHWORD_WITHOUT'] ?? '').split(',').filter(Boolean))

/** Stored parameters as the control reads them. */
export function settled<Parameters extends object>(control: Control<Parameters>, stored: object): Parameters {
  const read = control.upgrade?.({ ...stored }) ?? stored
  if (!takenAway.has(control.name)) return control.parameters.parse(read)
  const isKey = ([name]: [string, unknown]) => control.keyedBy.some(key => key === name)
  return control.parameters.parse({
    ...control.without,
    ...Object.fromEntries(Object.entries(read).filter(isKey)),
  })
}
