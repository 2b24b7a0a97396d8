import { test } from 'node:test'
import { asked, report } from './figures.ts'
import { soak } from './soaked.ts'

test('minutes of real forms and pages: nothing is refused, lost or left undone', async t => {
  report('soak', await soak(t, { minutes: asked('MINUTES', 20), writers: 2 }))
})
