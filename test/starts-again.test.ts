import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { isAlive, productIn, until } from './product.ts'
import { sampled } from './sampled.ts'

test('what npm start runs starts again by itself, whichever part of it is killed', async t => {
  const product = await productIn(t)
  product.start()
  await product.serves()

  for (const part of sampled(['web', 'worker'] as const, 1))
    await t.test(`a killed ${part} is back`, async () => {
      const dead = product.kill(part)
      await until(`another ${part}`, () => (product.pidOf(part) ?? dead) !== dead)
      await product.serves()
    })

  await t.test(
    'a killed database is back, and whoever asked meanwhile saw a page without a path',
    async () => {
      const [web, dead] = [product.pidOf('web'), product.kill('postgres')]
      const asked = Array.from({ length: 30 }, async () => {
        const answer = await fetch(`${product.origin}/sign-in`)
        return { status: answer.status, text: await answer.text() }
      })
      for (const { status, text } of await Promise.all(asked)) {
        assert.ok(status === 200 || status === 503, `answered ${status}`)
        assert.doesNotMatch(text, /PGSQL|\/tmp|node_modules|Error:/)
        if (status === 503) assert.match(text, /starting again[\s\S]*[0-9a-f]{8}-[0-9a-f]{4}-/)
      }
      await until('another database', () => (product.pidOf('postgres') ?? dead) !== dead)
      await product.serves()
      assert.equal(product.pidOf('web'), web, 'the web process lived on')
    },
  )

  await t.test(
    'a killed keeper leaves no orphan on the port, and the next start adopts the database',
    async () => {
      const [database, web, worker] = [
        product.pidOf('postgres'),
        product.pidOf('web'),
        product.pidOf('worker'),
      ]
      product.kill('main')
      assert.ok(web && worker && database)
      await until('an end of what it kept', () => !isAlive(web) && !isAlive(worker))
      assert.equal(await product.isServing(), false)
      assert.ok(isAlive(database), 'the database outlives its keeper')
      product.start()
      await product.serves()
      assert.equal(product.pidOf('postgres'), database)
    },
  )

  await t.test('an adopted database that is killed is back too', async () => {
    const dead = product.kill('postgres')
    await until('another database', () => (product.pidOf('postgres') ?? dead) !== dead)
    await product.serves()
  })

  await t.test('asked to stop, it drains and leaves nothing running', async () => {
    const gone = product.isGone('main', 'web', 'worker', 'postgres')
    product.ask()
    await gone
    assert.doesNotMatch(
      product.said(),
      /starting it again[\s\S]*starting it again/,
      'what was stopped stays so',
    )
    assert.equal(fs.existsSync(path.join(product.data, 'postgres/data/postmaster.pid')), false)
  })

  await t.test(
    'the number of a dead database that another program bears now is not taken for a server',
    async () => {
      const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
      try {
        fs.writeFileSync(
          path.join(product.data, 'postgres/data/postmaster.pid'),
          `${other.pid}\n${product.data}/postgres/data\n1700000000\n5432\n/nowhere\n\n`,
        )
        product.start()
        await product.serves()
        assert.notEqual(product.pidOf('postgres'), other.pid)
        assert.ok(other.pid && isAlive(other.pid), 'the other program was left alone')
      } finally {
        other.kill('SIGKILL')
      }
    },
  )
})
