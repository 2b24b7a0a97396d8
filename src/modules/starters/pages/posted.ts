import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Visit } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { giveList } from '../commands/give-list.ts'
import { settleLine } from '../commands/settle-line.ts'
import { takeBackLine } from '../commands/take-back-line.ts'

/** What a list's page takes: a line is done, today or on the day typed; it is not; somebody else sees to the list. */
export async function takeDeed({ call, answers, params }: Visit): Promise<void> {
  const deed = one(answers['deed'])
  if (deed === 'settle') {
    const doneOn = 'doneOn-day' in answers ? typedDay(answers, 'doneOn') : dayOf(call.now).toString()
    await settleLine(call, { ...answers, doneOn })
  } else if (deed === 'take-back') await takeBackLine(call, answers)
  else if (deed === 'give') await giveList(call, { ...answers, ...params })
  else throw notFound('This page')
}
