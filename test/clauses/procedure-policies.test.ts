import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { BULLYING, KEPT, misused } from '../conduct.ts'
import { publicPolicy } from './one-register.ts'
import { plain } from './pages.ts'
import { fieldsShown, schoolThatRecords } from './recorded.ts'

/** A record that the lead has opened, and what its procedures show. */
async function opened(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { here, get, post, again, report } = all
  assert.ok(!fieldsShown(await all.form()).some(name => ['kind', 'policy', 'key'].includes(name)))
  const { at } = await report({ about: 'Jonah Tillerby' })
  const lead = async () => again(here.people.dsl)
  let token = all.dsl
  const see = async (path: string) => (await get(token, path)).body
  const follow = async (key: string) => {
    const begun = await post(token, `${at}/procedures/new?kind=${key}`, { key })
    assert.equal(begun.statusCode, 303, plain(begun.body))
    return String(begun.headers.location).replace('/s/larkmoor', '')
  }
  const settle = async (run: string, step: string, answers: Record<string, string>) => {
    const sent = await post(token, `${run}/steps/${step}`, { seen: '', ...answers })
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  const signIn = async () => {
    token = await lead()
  }
  await see(at)
  return { ...all, at, see, follow, settle, signIn }
}

const linked = (policyId: string, name: string) =>
  new RegExp(`href="/s/larkmoor/policies/${policyId}">${name}</a>`)

test('RD-1.11 online bullying opens steps that name the behaviour and anti-bullying policies, on the record and on each step: linked where one is in force here, and said as missing where it is not', async t => {
  const { here, at, see, follow, signIn, isKept, again } = await opened(t, 'reedham')
  assert.match(
    plain(await see(`${at}/procedures/new?kind=bullying`)),
    /It stands with: Anti-Bullying Policy, Behaviour Policy/,
  )
  const run = await follow('bullying')
  const missing =
    /Dealt with under: Anti-Bullying Policy \(not in Watchword\) Behaviour Policy \(not in Watchword\)/
  for (const path of [at, run, `${run}/steps/review`]) assert.match(plain(await see(path)), missing, path)
  await isKept('RD-1.11', /is not in Watchword, and cannot be linked/, 'At risk')
  const policyId = await publicPolicy(here, 'Behaviour policy')
  await signIn()
  for (const path of [at, run, `${run}/steps/review`]) {
    const page = await see(path)
    assert.match(page, linked(policyId, 'Behaviour Policy'), path)
    assert.match(plain(page), /Anti-Bullying Policy \(not in Watchword\)/)
  }
  await isKept('RD-1.11', /./, 'At risk', await again(here.people.governor))
})

test('AS-1.5 AS-1.25 each incident shows which of the policies govern it, a link to one that is superseded is said to be broken, and the steps of two procedures are one list in which none stands twice', async t => {
  const { here, at, see, follow, settle, signIn, isNotKept } = await opened(t, 'ashover')
  const policyId = await publicPolicy(here, 'Anti-Bullying Policy')
  await signIn()
  const bullying = await follow('bullying')
  const all = ['Anti-Bullying Policy', 'Behaviour Policy', 'Child Protection Policy', 'E-Safety Policy']
  const shown = await see(at)
  for (const name of all) assert.ok(plain(shown).includes(name), name)
  assert.match(shown, linked(policyId, 'Anti-Bullying Policy'))
  assert.doesNotMatch(plain(shown), /each step once/)
  const misuse = await follow('misuse')
  const governs = plain(await see(misuse))
  assert.match(governs, /Dealt with under: Behaviour Policy .*E-Safety Policy/)
  assert.doesNotMatch(governs, /Anti-Bullying Policy/)

  await settle(bullying, 'review', BULLYING)
  await settle(misuse, 'review', misused('account'))
  const listed = async () => /To do now, each step once(.*?)<\/ul>/s.exec(await see(at))?.[1] ?? ''
  const titles = async () =>
    [...(await listed()).matchAll(/<li>\s*<a[^>]*>([^<]+)<\/a>/g)].map(([, title]) => title)
  const before = await titles()
  assert.equal(new Set(before).size, before.length, 'none stands twice')
  const evidence = 'See that what shows it is kept, and described here'
  assert.ok(before.includes(evidence) && before.includes('Make the account safe'))
  assert.match(plain(await listed()), new RegExp(`${evidence} For 2 procedures`))
  assert.match(
    plain(await see(`${misuse}/steps/evidence`)),
    /Recorded here, it is recorded in “Bullying, online or not” too/,
  )
  await settle(misuse, 'evidence', KEPT)
  assert.ok(!(await titles()).includes(evidence))
  for (const run of [bullying, misuse])
    assert.match(plain(await see(`${run}/steps/evidence`)), /What was recorded .*Four messages of Monday/)

  await publicPolicy(here, 'Relationships Policy', policyId)
  await signIn()
  const page = await see(bullying)
  assert.match(plain(page), /Anti-Bullying Policy No longer in force ?: now Relationships Policy/)
  assert.doesNotMatch(page, linked(policyId, 'Anti-Bullying Policy'))
  assert.match(page, linked(policyId, 'Relationships Policy'))
  await isNotKept('AS-1.5', /Anti-Bullying Policy is no longer in force: Relationships Policy is/)
  await isNotKept('AS-1.25', /./)
})
