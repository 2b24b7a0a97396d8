import assert from 'node:assert/strict'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { prepareAssets } from './assets.ts'

test('nothing of GOV.UK’s own brand is served, and every file that the style names is there', async () => {
  const { folder, url } = await prepareAssets()
  const files = await readdir(folder)
  assert.ok(!files.some(file => /crest|crown|govuk-icon|gds/i.test(file)))
  const css = await readFile(path.join(folder, path.basename(url('watchword.css'))), 'utf8')
  assert.doesNotMatch(css, /GDS Transport/i)
  const named = [...css.matchAll(/url\("?([^)"]+)"?\)/g)].map(match => path.basename(String(match[1])))
  assert.deepEqual(
    named.filter(file => !files.includes(file)),
    [],
  )
  assert.deepEqual(files.filter(file => file.endsWith('.woff2')).toSorted(), named.toSorted())
})

test('the script finds GOV.UK’s under its hashed name', async () => {
  const { folder, url } = await prepareAssets()
  const script = await readFile(path.join(folder, path.basename(url('watchword.js'))), 'utf8')
  assert.ok(script.includes(`'.${url('govuk-frontend.js').replace('/assets', '')}'`))
})

test('once prepared, assets are not written again', async () => {
  const { folder } = await prepareAssets()
  const written = async () =>
    Promise.all((await readdir(folder)).map(async file => (await stat(path.join(folder, file))).mtimeMs))
  const before = await written()
  assert.equal((await prepareAssets()).folder, folder)
  assert.deepEqual(await written(), before)
})

test('an asset that does not exist is a mistake of ours', async () => {
  const { url } = await prepareAssets()
  assert.throws(() => url('govuk-crest.svg'))
})
