import { test } from 'node:test'
import { bigSchool } from './school.ts'

// Provisional on a shared machine: a figure is read beside the others of its own run.
const PUPILS = Number(process.env['BENCH_PUPILS'] ?? 10_000)

test('a whole roll is brought, looked at and accepted', async t => {
  const { steps, added } = await bigSchool(t, PUPILS)
  console.log(`${added} pupils, with their contacts`)
  console.table(steps.map(({ what, ms, statements }) => ({ what, ms: Math.round(ms), statements })))
})
