import { z } from 'zod'
import { takeReadings } from '../../../platform/controls/readings.ts'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/**
 * Asks one control for its evidence now, instead of waiting for the night; but never one that is read by night alone. A
 * reading at the minute of a report would tell that one was made, and one behind the asker’s own wall, beside that of the night,
 * that there is one which is kept from them.
 */
export const checkNow = command({
  name: 'policies.check-now',
  input: z.object({ control: z.string().min(1) }),
  may: may.takeReadings,
  load: async (_db, { control }, { house }) => house.controls.find(({ name }) => name === control),
  async run({ call }, _input, { name, movedBy }) {
    if (!movedBy.length) throw conflict('This clause is checked by night alone.')
    await takeReadings(call, [name])
  },
})
