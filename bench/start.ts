import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../src/platform/db/embedded.ts'
import { freePort, MAIN, stopProcess } from './product.ts'
import { ratio, round, type Table } from './report.ts'

async function firstPage(data: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: {
      ...process.env,
      WATCHWORD_DATA: data,
      PORT: String(port),
      DATABASE_URL: '',
      DATABASE_KEEPER_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    for (;;) {
      const status = await fetch(`http://127.0.0.1:${port}/sign-in`).then(
        answer => answer.status,
        () => 0,
      )
      if (status === 200) return performance.now() - began
      if (child.exitCode !== null) throw new Error(`The product stopped with ${child.exitCode}`)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  } finally {
    await stopProcess(child)
  }
}

/** `npm start` on an empty folder and again on a full one; the database alone beside it. */
export async function start(): Promise<Table[]> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-bench-start-'))
  try {
    const first = await firstPage(data)
    const again: number[] = []
    for (let n = 0; n < 3; n++) again.push(await firstPage(data))
    const began = performance.now()
    const { stop } = await startEmbedded(path.join(data, 'postgres'))
    const alone = performance.now() - began
    await stop()
    const warm = again.toSorted((a, b) => a - b)[1] ?? Number.NaN
    return [
      {
        title: 'Start to first page',
        said: 'From the command to the first answer of the sign-in page; the ratio is to starting the database alone.',
        head: ['start', 'ms', 'ratio'],
        rows: [
          ['the first, on an empty folder: database, schema, style sheet', round(first), ratio(first, alone)],
          ['again, the middle of three', round(warm), ratio(warm, alone)],
          ['the embedded database alone', round(alone), '1'],
        ],
      },
    ]
  } finally {
    fs.rmSync(data, { recursive: true, force: true })
  }
}
