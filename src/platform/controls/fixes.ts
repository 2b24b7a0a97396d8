import type { Actor } from '../call.ts'
import { holds } from '../permission.ts'
import type { AnyControl } from './control.ts'

/** The controls as this reader meets them: nobody is offered a button that leads to a closed door. */
export const withFixesFor = (actor: Actor, controls: readonly AnyControl[]): readonly AnyControl[] =>
  controls.map(control => {
    const { fix, ...rest } = control
    return fix?.for && !holds(actor, fix.for) ? rest : control
  })
