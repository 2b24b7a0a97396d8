import assert from 'node:assert/strict'
import { webcrypto } from 'node:crypto'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { childFile } from '../../src/modules/concerns/index.ts'
import { beginTransfer } from '../../src/modules/transfers/commands/begin-transfer.ts'
import { plain } from './pages.ts'
import { JONAH, schoolWithList } from './with-list.ts'

const KEPT_BACK = /Larkish|Quaker/

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await reading.promise
  const pages: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    pages.push(items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''))
  }
  await reading.destroy()
  return pages.join(' ')
}

type Box = { rounds: number; salt: string; iv: string; sealed: string }

/** What stands inside a sealed file: the page and the data, as the next school has them once it has typed the code. */
async function insideOf(page: string, code: string): Promise<string> {
  const box = JSON.parse(/id="box"[^>]*>([^<]+)</.exec(page)?.[1] ?? '') as Box
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  const { subtle } = webcrypto
  const plainCode = new TextEncoder().encode(code.replaceAll('-', ''))
  const base = await subtle.importKey('raw', plainCode, 'PBKDF2', false, ['deriveKey'])
  const key = await subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(box.salt), iterations: box.rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  )
  const packed = await subtle.decrypt({ name: 'AES-GCM', iv: bytes(box.iv) }, key, bytes(box.sealed))
  return gunzipSync(packed).toString()
}

async function schoolWithFile(t: Parameters<typeof schoolWithList>[0]) {
  const all = await schoolWithList(t)
  const { here, load, report, enter } = all
  await load(`${JONAH},M,Larkish,Y,Quaker`)
  await report({ about: 'Jonah Tillerby' })
  const personId = here.people.pupil.id
  return {
    ...all,
    personId,
    child: `/children/${personId}/concerns`,
    deputy: await enter(here.people.deputy),
  }
}

test('RB-A.6 RB-A.8 ethnic origin and religion leave in a PDF or a sealed file only where a lead ticks it, and the tick is shown', async t => {
  const { here, personId, child, get, post, dsl } = await schoolWithFile(t)
  const lead = await here.as(here.people.dsl)
  const fileOf = async (withKept: boolean) =>
    JSON.stringify((await childFile(lead, { personId, withKept })).entries)
  assert.match(await fileOf(false), /Male/)
  assert.doesNotMatch(await fileOf(false), KEPT_BACK)
  assert.match(await fileOf(true), /Larkish.*Quaker/)
  for (const path of [child, `${child}/file`])
    assert.doesNotMatch(plain((await get(dsl, path)).body), KEPT_BACK)

  const taken = async (more: Record<string, string>) => {
    const sent = await post(dsl, `${child}/pdf`, { what: 'file', because: 'The panel asked', ...more })
    assert.equal(sent.statusCode, 200)
    here.clock.move({ seconds: 1 })
    return wordsOfPdf(sent.rawPayload)
  }
  const without = await taken({})
  assert.match(without, /Sex\W+Male/)
  assert.doesNotMatch(without, KEPT_BACK)
  assert.match(await taken({ withKept: 'yes' }), /Larkish.*Quaker/)
  assert.doesNotMatch(await taken({ what: 'chronology', withKept: 'yes' }), KEPT_BACK)
  const readings = plain((await get(dsl, `${child}/readings`)).body)
  assert.match(readings, /the chronology: events by date, F-\w{4}-\w{4} Why/)
  assert.match(readings, /the whole file: [^.]*?, F-\w{4}-\w{4}, with ethnic origin and religion Why/)
  assert.equal(readings.split('with ethnic origin and religion').length, 2)

  const { transferId } = await beginTransfer(lead, {
    ...{ personId, toSchool: 'Ashmere Primary', toPerson: 'Dee Holt', reachedAt: '01298 555 0100' },
    startsOn: '2026-11-30',
  })
  const sealed = async (more: Record<string, string>) => {
    const [, code = ''] = /name="code" value="([^"]+)"/.exec((await get(dsl, `${child}/transfer`)).body) ?? []
    const sent = await post(dsl, `${child}/transfer/${transferId}/file`, { code, ...more })
    assert.equal(sent.statusCode, 200)
    here.clock.move({ seconds: 1 })
    return insideOf(sent.body, code)
  }
  const inside = await sealed({})
  assert.match(inside, /Male/)
  assert.doesNotMatch(inside, KEPT_BACK)
  const { page, data } = JSON.parse(await sealed({ withKept: 'yes' })) as { page: string; data: object }
  for (const one of [page, JSON.stringify(data)]) assert.match(one, /Larkish[^]*Quaker/)
  const shown = plain((await get(dsl, `${child}/transfer`)).body)
  assert.equal(shown.split(', with ethnic origin and religion').length, 2)
})

test('RB-A.6 RB-A.8 an answer to whoever asks for the file has ethnic origin and religion only where a lead ticked it, and says that they are not in it where not', async t => {
  const { here, child, get, post, dsl, deputy } = await schoolWithFile(t)
  const day = { 'cameOn-day': '30', 'cameOn-month': '11', 'cameOn-year': '2026' }
  const answer = async (more: Record<string, string>) => {
    const ask = { asks: 'child', checked: 'Known to the lead', wants: 'everything', ...day, ...more }
    const asked = await post(dsl, `${child}/access`, ask)
    assert.equal(asked.statusCode, 303, plain(asked.body))
    const at = String(asked.headers.location).replace('/s/larkmoor', '').replace('/entries', '')
    const entries = (await get(dsl, `${at}/entries`)).body
    const keys = [...entries.matchAll(/name="(how-[0-9a-f]{16})"/g)].map(([, name = '']) => name)
    here.clock.move({ seconds: 1 })
    const given = Object.fromEntries([...new Set(keys)].map(name => [name, 'give']))
    assert.equal((await post(dsl, `${at}/entries`, given)).statusCode, 303)
    here.clock.move({ seconds: 1 })
    assert.equal((await post(dsl, `${at}/given`, {})).statusCode, 303)
    const [, answerId = ''] =
      /name="answerId" value="([^"]+)"/.exec((await get(deputy, `${at}/given`)).body) ?? []
    const read = { deed: 'review', answerId, agrees: 'yes', words: '' }
    const agreed = await post(deputy, `${at}/given`, read)
    assert.equal(agreed.statusCode, 303, plain(agreed.body))
    const request = plain((await get(dsl, `${child}/access`)).body)
    const made = await post(dsl, `${at}/pdf`, {})
    assert.equal(made.statusCode, 200)
    here.clock.move({ seconds: 1 })
    return { entries: plain(entries), request, pdf: await wordsOfPdf(made.rawPayload) }
  }
  const without = await answer({})
  for (const text of [without.entries, without.pdf]) {
    assert.match(text, /Male/)
    assert.doesNotMatch(text, KEPT_BACK)
  }
  assert.match(without.request, /for everything, without ethnic origin and religion/)
  assert.match(without.pdf, /Ethnic origin and religion, where the file has them\. You can ask for them/)
  const whole = await answer({ withKept: 'yes' })
  for (const text of [whole.entries, whole.pdf]) assert.match(text, /Larkish.*Quaker/)
  assert.match(whole.request, /for everything, with ethnic origin and religion/)
  assert.doesNotMatch(whole.pdf, /You can ask for them/)
})
