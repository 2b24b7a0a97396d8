import fs from 'node:fs'
import path from 'node:path'
import type { Module } from '../../src/platform/module.ts'
import { table } from './table.ts'

const ANNOUNCED = /announce(?:<[^>]*>)?\(\s*\{\s*name:\s*'([^']+)'/g

/** Where each fact is announced, read from the source: a fact has no other register. */
function announcedIn({ name, folder }: Module): { fact: string; in: string }[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap(file =>
      [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(ANNOUNCED)].map(match => ({
        fact: match[1] ?? '',
        in: `${name}/${file.split(path.sep).join('/')}`,
      })),
    )
}

export function factsMap(modules: readonly Module[]): string {
  const announced = modules.flatMap(announcedIn)
  const listeners = modules.flatMap(module => module.listeners ?? [])
  const movers = modules.flatMap(({ controls }) => controls ?? [])
  const facts = [...new Set([...announced.map(({ fact }) => fact), ...listeners.map(({ on }) => on)])].sort()
  return `# Facts

What rooms announce, who listens, and which controls take a new reading.

${table(
  ['fact', 'announced in', 'listeners', 'moves'],
  facts.map(fact => [
    fact,
    [...new Set(announced.filter(one => one.fact === fact).map(one => one.in))].join(', ') || 'nowhere found',
    listeners
      .filter(({ on }) => on === fact)
      .map(({ name }) => name)
      .join(', '),
    movers
      .filter(({ movedBy }) => movedBy.some(moving => moving === fact))
      .map(({ name }) => name)
      .join(', '),
  ]),
)}

## Jobs

${table(
  ['job', 'when', 'module'],
  modules.flatMap(({ name, jobs }) => (jobs ?? []).map(job => [job.name, job.cron, name])),
)}
`
}
