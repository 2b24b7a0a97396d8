import { test } from 'node:test'
import { killUnderLoad } from '../kill-under-load.ts'
import { asked, report } from './figures.ts'

test('killed again and again under load: what was acknowledged is there, whole, and has counted once', async t => {
  const [kills, seed] = [asked('KILLS', 40), asked('SEED', 20_261_126)]
  report('kill', { seed, ...(await killUnderLoad(t, { kills, seed, writers: 4, drains: true })) })
})
