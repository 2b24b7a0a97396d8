import { test } from 'node:test'
import { killUnderLoad } from './kill-under-load.ts'

test('killed at random moments under load, each part and all at once: what was acknowledged is there, whole and once', async t => {
  const { kills, deeds } = await killUnderLoad(t, { kills: 3, writers: 4, seed: 20261126, drains: false })
  t.diagnostic(`${kills} kills, ${deeds} deeds`)
})
