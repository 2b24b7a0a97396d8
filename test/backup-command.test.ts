import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

// The commands as an operator types them, each a process of its own, on the embedded server.

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'watchword-operator-'))
after(() => fs.rmSync(scratch, { recursive: true, force: true }))

function envOf(data: string): NodeJS.ProcessEnv {
  const { WATCHWORD_KEY: _key, DATABASE_URL: _url, DATABASE_KEEPER_URL: _keeper, ...env } = process.env
  return { ...env, WATCHWORD_DATA: path.join(scratch, data) }
}
const ROOT = path.resolve(import.meta.dirname, '..')

function run(data: string, ...args: string[]) {
  const done = spawnSync(process.execPath, ['src/main.ts', ...args], {
    ...{ encoding: 'utf8', cwd: ROOT, env: envOf(data) },
  })
  return { code: done.status, out: done.stdout, err: done.stderr, all: done.stdout + done.stderr }
}
/** On a terminal of its own, as a person types it. */
const onTerminal = (data: string, command: string): string =>
  spawnSync('script', ['-qec', `${process.execPath} src/main.ts ${command}`, '/dev/null'], {
    ...{ encoding: 'utf8', cwd: ROOT, env: envOf(data) },
  }).stdout
const at = (...parts: string[]) => path.join(scratch, ...parts)
const fileOf = (name: string, text: string) => {
  fs.writeFileSync(at(name), text, { mode: 0o600 })
  return at(name)
}

test('an operator makes a key, takes a backup, and restores it on a machine that has nothing', () => {
  assert.equal(run('here', 'migrate').code, 0)
  const early = run('here', 'backup', at('too-early'))
  assert.equal(early.code, 1)
  assert.match(early.err, /There is no backup key yet/)

  const unseen = run('here', 'backup-key')
  assert.equal(unseen.code, 1)
  assert.match(unseen.err, /does not go to a terminal[\s\S]*--to FILE/)
  assert.doesNotMatch(unseen.all, /AGE-SECRET/)

  const [, first = ''] = /(AGE-SECRET-KEY-1\S+)/.exec(onTerminal('here', 'backup-key')) ?? []
  assert.equal(first.length, 74)
  const old = run('here', 'backup', at('old'))
  assert.equal(old.code, 0, old.all)
  assert.match(old.err, /Nobody has said yet that the private half of that key is printed/)
  const taken = fileOf('taken.txt', 'a list\n')
  assert.match(run('here', 'backup-key', '--to', taken).err, /taken\.txt is there already/)
  assert.equal(fs.readFileSync(taken, 'utf8'), 'a list\n')
  assert.match(run('here', 'backup-key', '--to').err, /Say: backup-key/)
  const kept = run('here', 'backup-key', '--to', at('second.txt'))
  assert.doesNotMatch(kept.all, /AGE-SECRET/)
  assert.equal(fs.statSync(at('second.txt')).mode & 0o777, 0o600)
  const replaced = kept.out
  const second = fs.readFileSync(at('second.txt'), 'utf8').trim()
  const [, recipient = ''] = /(age1\S+)/.exec(replaced) ?? []
  assert.notEqual(first, second)
  assert.match(run('here', 'backup-key', 'age1nothing').err, /not the public half of a backup key/)

  const root = fileOf('root.jsonl', run('here', 'root').out)
  const whole = run('here', 'backup', at('new'))
  assert.equal(whole.code, 0, whole.all)
  assert.match(whole.out, /\d+ tables with \d+ rows/)
  assert.equal(fs.statSync(at('new')).mode & 0o777, 0o700)
  const inClear = fs.readFileSync(at('new', 'about.json'), 'utf8')
  assert.equal(JSON.parse(inClear).recipient, recipient)
  const named = run('here', 'export-log').out
  for (const deed of ['access.make-backup-key', 'backup.taken']) assert.ok(named.includes(deed), deed)

  const key = fileOf('key.txt', `${second}\n`)
  const wrong = run('there', 'restore', at('new'), '--key', fileOf('first.txt', first))
  assert.equal(wrong.code, 1)
  assert.match(wrong.err, /was made for the key age1/)
  assert.doesNotMatch(wrong.all, /AGE-SECRET/)
  assert.ok(!fs.existsSync(at('there')), 'the refusal left something')

  fs.mkdirSync(at('other'), { mode: 0o700 })
  fs.writeFileSync(at('other', 'installation.key'), Buffer.alloc(32, 1).toString('base64'), { mode: 0o600 })
  assert.match(run('other', 'restore', at('new'), '--key', key).err, /has another installation key/)

  const restored = run('there', 'restore', at('new'), '--key', key, '--root', root)
  assert.equal(restored.code, 0, restored.all)
  assert.match(restored.out, /accounts, main: whole to entry \d+/)
  assert.match(restored.out, /Every hash agrees/)
  const keyOf = (data: string) => fs.readFileSync(at(data, 'installation.key'), 'utf8')
  assert.equal(keyOf('there'), keyOf('here'))
  const verified = run('there', 'verify', '--root', root)
  assert.equal(verified.code, 0, verified.all)
  assert.match(run('there', 'restore', at('new'), '--key', key).err, /is not empty/)
  // The restored house backs up to the same key.
  assert.equal(run('there', 'backup', at('next')).code, 0)

  fs.writeFileSync(at('there', 'installation.key'), Buffer.alloc(32, 1).toString('base64'))
  assert.match(run('there', 'backup', at('useless')).err, /is not the one this database is sealed with/)
  fs.rmSync(at('there', 'installation.key'))
  assert.match(run('there', 'backup', at('useless')).err, /There is no installation key/)
  assert.ok(!fs.existsSync(at('there', 'installation.key')), 'a key was made that opens nothing')
})
