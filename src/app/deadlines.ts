import { defineModule, type Module } from '../platform/module.ts'
import { sweepDeadlines } from '../platform/deadlines/sweep.ts'

/** The one sweeper, by the minute: the queue only wakes it, and is never the clock. */
export function deadlinesModule(modules: readonly Module[]): Module {
  const handlers = modules.flatMap(module => module.deadlines ?? [])
  return defineModule({
    name: 'deadlines',
    title: 'Deadlines',
    area: 'running',
    folder: import.meta.dirname,
    uses: [],
    may: {},
    pages: [],
    jobs: [
      {
        name: 'deadlines.sweep',
        cron: '* * * * *',
        run: async call => void (await sweepDeadlines(call, handlers)),
      },
    ],
    personalData: [],
  })
}
