import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { PUPILS } from './school.ts'

export type Cell = string | number
export type Table = {
  title: string
  said: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}

const PAGE = path.resolve(import.meta.dirname, '../docs/performance.md')

/** Two figures are enough of anything that was timed. */
export const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

export const ratio = (mine: number, bare: number): string => `${(mine / bare).toFixed(1)} ×`

const line = (cells: readonly Cell[]): string => `| ${cells.join(' | ')} |`

const asMarkdown = ({ title, said, head, rows }: Table): string =>
  [
    `### ${title}`,
    '',
    said,
    '',
    line(head),
    line(head.map((_, n) => (n ? '---:' : '---'))),
    ...rows.map(line),
    '',
  ].join('\n')

async function machine(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') || ', fsync ' || current_setting('fsync') as version`,
  )
  const [cpu] = os.cpus()
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return [
    `${os.cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `load at the start ${os.loadavg()[0]?.toFixed(1)}`,
    `${os.type()} ${os.release().split('-')[0]}, Node ${process.versions.node}, PostgreSQL ${rows[0]?.version}`,
    `${PUPILS.toLocaleString('en-GB')} pupils, ${new Date().toISOString().slice(0, 10)}, at ${commit}`,
  ].join('; ')
}

/** Prints what was measured, and puts it into its place in docs/performance.md. */
export async function report(name: string, tables: readonly Table[], client: pg.ClientBase): Promise<void> {
  const text = tables.map(asMarkdown).join('\n')
  console.log(text)
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const page = fs.readFileSync(PAGE, 'utf8')
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for ${name}`)
  // A small run is for trying the bench out.
  if (PUPILS < 10_000 && !process.env['BENCH_KEEP']) return
  const kept = `${begin}\n\n*${await machine(client)}.*\n\n${text}\n`
  fs.writeFileSync(PAGE, page.slice(0, from) + kept + page.slice(to))
}
