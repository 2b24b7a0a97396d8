import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * What takes too long for every change, one after another, and a page that says what came of it. KILLS, MINUTES, ROUNDS
 * and SEED change how much; ONLY (kill, soak, fuzz, backups, killed, again, differential, room, clauses, with commas) which.
 */
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-long-'))
const FIGURES = path.join(FOLDER, 'figures.jsonl')
fs.writeFileSync(FIGURES, '')
const env: NodeJS.ProcessEnv = { ...process.env, WATCHWORD_LONG_FIGURES: FIGURES }
const testing = (file: string) => ['--test', '--test-isolation=none', file]
const PARTS: Readonly<Record<string, readonly string[]>> = {
  kill: testing('test/long/kill.ts'),
  fuzz: testing('test/long/fuzz.ts'),
  soak: testing('test/long/soak.ts'),
  backups: testing('test/backup-refused.test.ts'),
  killed: testing('test/killed-in-the-midst.test.ts'),
  again: testing('test/starts-again.test.ts'),
  differential: testing('test/differential.test.ts'),
  room: testing('test/new-module.test.ts'),
  clauses: ['scripts/clauses.ts', '--prove'],
}

const wanted = process.env['ONLY']?.split(',') ?? Object.keys(PARTS)
const rows: string[] = []
for (const part of wanted) {
  const args = PARTS[part]
  if (!args) throw new Error(`There is no ${part}: ${Object.keys(PARTS).join(', ')}`)
  console.log(`— ${part}`)
  const began = performance.now()
  const done = spawnSync(process.execPath, args, {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.stdout.write(done.stdout)
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  const line = /^clauses: .*/m.exec(done.stdout)?.[0] ?? figuresOf(part)
  rows.push(`| ${part} | ${done.status === 0 ? 'held' : '**did not hold**'} | ${minutes} | ${line} |`)
  if (done.status !== 0) process.exitCode = 1
}
for (const part of Object.keys(PARTS)) if (!wanted.includes(part)) rows.push(`| ${part} | not run | | |`)
fs.rmSync(FOLDER, { recursive: true, force: true })

function figuresOf(part: string): string {
  const lines = fs.readFileSync(FIGURES, 'utf8').split('\n').filter(Boolean)
  const found = lines
    .map(line => JSON.parse(line) as { part: string; figures: object })
    .find(one => one.part === part)
  return found
    ? JSON.stringify(found.figures)
        .replaceAll('"', '')
        .replaceAll(/[{}]/g, '')
        .replaceAll(',', ', ')
        .replaceAll(':', ' ')
    : 'no figures'
}

const [cpu] = os.cpus()
fs.writeFileSync(
  'docs/long-run.md',
  `# The long run

\`npm run long\` kills each part of the product at random under real forms (\`test/long/kill.ts\`), sends rubbish into every
form (\`fuzz.ts\`), lets it work for a while (\`soak.ts\`), and takes away each control to see its clauses' tests turn red
(\`clauses --prove\`). It writes this page.

Run on ${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}, ${os.cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB,
load ${os.loadavg()[1]?.toFixed(1)} when it ended. Times are milliseconds, memory megabytes.

| part | | minutes | figures |
| --- | --- | --- | --- |
${rows.join('\n')}
`,
)
