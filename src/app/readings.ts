import type { AnyControl } from '../platform/controls/control.ts'
import { takeReadings } from '../platform/controls/readings.ts'
import { defineModule, type Listener, type Module } from '../platform/module.ts'

/**
 * Asks a control for its evidence whenever one of its facts arrives, and every control each night: what the
 * policy's margin shows is a reading, never worked out while somebody waits for the page.
 */
export function readingsModule(controls: readonly AnyControl[]): Module {
  const facts = [...new Set(controls.flatMap(control => control.movedBy))]
  const listeners: Listener[] = facts.map(fact => ({
    name: `readings.on-${fact}`,
    on: fact,
    foldSeconds: 20,
    run: call =>
      takeReadings(
        call,
        controls.filter(control => control.movedBy.includes(fact)).map(control => control.name),
      ),
  }))
  return defineModule({
    name: 'readings',
    title: 'Readings of evidence',
    area: 'running',
    folder: import.meta.dirname,
    uses: [],
    may: {},
    pages: [],
    listeners,
    jobs: [{ name: 'readings.nightly', cron: '15 2 * * *', run: call => takeReadings(call) }],
    personalData: [],
  })
}
