import { z } from 'zod'
import { takeReadings } from '../../../platform/controls/readings.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Asks one control for its evidence now, instead of waiting for the night. */
export const checkNow = command({
  name: 'policies.check-now',
  input: z.object({ control: z.string().min(1) }),
  may: may.takeReadings,
  load: async (_db, { control }, { house }) => house.controls.find(({ name }) => name === control),
  run: ({ call }, _input, { name }) => takeReadings(call, [name]),
})
