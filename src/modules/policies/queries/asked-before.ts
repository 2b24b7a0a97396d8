import type { SettingInForce } from '../../../platform/controls/settings.ts'
import { settled } from '../../../platform/controls/settled.ts'
import { askedFirst } from '../controls/asked-first.ts'
import { type Party, PARTIES } from '../parties.ts'
import type { Asked } from '../settings.ts'

/** Whom the policies in force, and the version itself, want asked before it is approved. */
export function askedBefore(asked: readonly Asked[], inForce: readonly SettingInForce[]): Party[] {
  const { name } = askedFirst
  const said = [
    ...inForce.filter(({ control }) => control === name).map(({ parameters }) => parameters),
    ...asked.flatMap(({ control, parameters }) => (control === name && parameters ? [parameters] : [])),
  ]
  const parties = new Set(said.flatMap(parameters => settled(askedFirst, parameters).parties))
  return PARTIES.filter(party => parties.has(party))
}
