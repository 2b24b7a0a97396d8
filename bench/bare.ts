import pg from 'pg'
import type { Walked } from '../test/signed-in.ts'
import { COOKIE } from '../test/signed-in.ts'
import { quantile } from './load.ts'

export type Sent = { sql: string; parameters: readonly unknown[] }

/** What a page sends when somebody opens it again. */
export async function sentBy({ app, house }: Walked, url: string, token: string): Promise<Sent[]> {
  const open = () => app.inject({ url, cookies: { [COOKIE]: token } })
  await open()
  const sent: Sent[] = []
  house.database.onStatement = (sql, parameters) => void sent.push({ sql, parameters })
  try {
    await open()
  } finally {
    house.database.onStatement = undefined
  }
  return sent
}

/** The same statements, sent by pg on one connection: what any program would spend. */
export async function bare(at: pg.ClientConfig, sent: readonly Sent[], times: number) {
  const client = new pg.Client(at)
  await client.connect()
  const took: number[] = []
  const once = async () => {
    for (const { sql, parameters } of sent) await client.query(sql, [...parameters])
  }
  for (let n = 0; n < 5; n++) await once()
  const cpu = process.cpuUsage()
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    await once()
    took.push(performance.now() - began)
  }
  const used = process.cpuUsage(cpu)
  await client.end()
  took.sort((a, b) => a - b)
  return {
    ...{ p50: quantile(took, 0.5), p95: quantile(took, 0.95) },
    cpuMs: (used.user + used.system) / 1000 / times,
  }
}
