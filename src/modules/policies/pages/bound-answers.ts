import type { Call } from '../../../platform/call.ts'
import { type Answers, one } from '../../../platform/page.ts'
import { addSystem } from '../commands/add-system.ts'
import { fieldsOf, givenFrom } from '../parameter-fields.ts'
import type { Given } from '../parameters.ts'

export type BoundAnswers = { control: string; parameters: Given; system: string; audience: string }

/** What a binding form sent. A system that was not listed enters the register first. */
export async function boundAnswers(call: Call, answers: Answers, read: Given): Promise<BoundAnswers> {
  const name = one(answers['control'])
  const control = call.house.controls.find(one => one.name === name)
  const title = one(answers['otherSystem']).trim()
  const system = title ? (await addSystem(call, { title })).name : one(answers['system'])
  return {
    control: name,
    parameters: control ? givenFrom(fieldsOf(control), answers) : read,
    system,
    audience: one(answers['audience']),
  }
}
