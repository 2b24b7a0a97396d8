import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { makeSigningLink } from '../../src/modules/agreements/index.ts'
import { signingUnder } from './agreements.ts'
import { consentsUnder, IMAGES } from './consents.ts'
import { shows } from './one-of-several.ts'
import { plain } from './pages.ts'

const TABLE: readonly { id: string; school: SchoolName }[] = [
  { id: 'RB-1.86', school: 'redbridge' },
  { id: 'AS-1.87', school: 'ashover' },
  { id: 'AS-7.3', school: 'ashover' },
  { id: 'BS-33.2', school: 'banks' },
]

for (const { id, school } of TABLE) {
  test(`${id} from one link a parent signs the agreement and answers each use by itself: nothing is chosen in advance, a no blocks no agreement, saving one never sets another, and each answer keeps its day, its signer and the wording`, async t => {
    const here = await consentsUnder(t, school)
    const { people, post, get, enter, margin, clock, lineOf, look } = here
    const signing = await signingUnder(here)
    const { versionId } = await signing.published('parent')
    signing.toNextDay()
    const { toHandOver } = await makeSigningLink(await here.as(people.office), {
      parentId: people.parent.id,
      isHandedOver: true,
    })
    const at = String(toHandOver).replace('/s/larkmoor', '')
    const choices = `${at}/choices/${people.pupil.id}`
    const list = await get('', `${at}/choices`)
    assert.match(plain(list.body), /Jonah .*questions to answer\. Until then the answer is no/)
    assert.doesNotMatch(list.body, /Tillerby/, 'a link shows no full name')
    const form = await get('', choices)
    for (const purpose of IMAGES) assert.match(form.body, new RegExp(`name="answer-${purpose}"`))
    assert.doesNotMatch(form.body, / checked/, 'nothing is chosen in advance')

    // Refusing every image leaves the agreement as it is, and it is signed all the same.
    assert.equal((await post('', choices, { 'answer-website': 'no' })).statusCode, 303)
    assert.match(
      await lineOf(people.teacher, people.pupil),
      /Jonah Tillerby No answer yet No answer yet No( No answer yet){4}/,
    )
    assert.equal(await here.count('agreements.signature where signer_id = $1', [people.parent.id]), 0)
    const ticks = [...(await get('', at)).body.matchAll(/name="ticked"[^>]*value="([^"]+)"/g)].map(
      ([, value = '']) => value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    )
    const signed = await post('', at, {
      ...{ agree: `${versionId}/${people.parent.id}`, signedAs: 'Ana Marsh', ticked: ticks },
    })
    assert.match(plain(signed.body), /You have signed 1 agreement/)
    assert.match(
      signed.body,
      new RegExp(`href="/s/larkmoor${at}/choices"`),
      'the next step of the same sitting',
    )
    assert.match(
      await lineOf(people.teacher, people.pupil),
      /No answer yet No answer yet No( No answer yet){4}/,
    )

    // One is changed, and the others stand.
    assert.equal((await post('', choices, { 'answer-display': 'yes', 'answer-press': 'no' })).statusCode, 303)
    clock.move({ minutes: 1 })
    assert.equal((await post('', choices, { change: 'website', to: 'yes' })).statusCode, 303)
    assert.match(
      await lineOf(people.teacher, people.pupil),
      /Tillerby Yes No answer yet Yes No answer yet No No/,
    )
    const own = plain((await get('', choices)).body)
    assert.match(
      own,
      /On display in school Yes, on 1 December 2026\..*You were asked: Photographs of my child on walls/,
    )
    assert.match(own, /What you said before .*On the school website: No, on 1 December 2026/)

    // The office writes another wording: what was answered keeps the one that was read.
    const wording = { title: 'On display in school', words: 'On walls, and on the screen in the hall.' }
    const more = { subject: 'images', seen: 'inside', isAsked: 'yes' }
    assert.equal(
      (await post(await enter(people.office), '/consents/questions/display', { ...wording, ...more }))
        .statusCode,
      303,
    )
    const file = await look(people.head, `/people/${people.pupil.id}/consents`)
    assert.match(
      file,
      /On display in school : Yes, on 1 December 2026\.(?: It lasts until [^.]+\.)? By Ana Marsh, from a link\. Wording 1: Photographs of my child on walls/,
    )
    assert.equal(await margin(id), school === 'banks' || id === 'AS-7.3' ? 'Not kept' : 'At risk')
    assert.equal((await post('', choices, { change: 'display', to: 'no' })).statusCode, 303)
    const again = await look(people.head, `/people/${people.pupil.id}/consents`)
    assert.match(
      again,
      /No, taken back, on 1 December 2026\. By Ana Marsh, from a link\. Wording 2: On walls, and on the screen/,
    )
    const rest = Object.fromEntries(
      ['video', 'social-media', 'prospectus', 'high-profile'].map(purpose => [`answer-${purpose}`, 'no']),
    )
    assert.equal((await post('', choices, rest)).statusCode, 303)
    await shows(here, id, 'Kept', /[1-9]\d* of \d+ answers are to today’s wording, each for one use/)
  })
}

test('BS-33.3 the form says until when a yes lasts, a parent is asked again before its end, and from the day after every list says no', async t => {
  const here = await consentsUnder(t, 'banks')
  const { people, look, answer, all, lineOf, clock, margin, outstanding } = here
  assert.match(
    await look(people.parent, `/choices/${people.pupil.id}`),
    /A yes that you give today lasts until 29 November 2027; you are asked again before/,
  )
  await answer(people.parent, people.pupil, all('yes'))
  assert.match(await look(people.parent, `/choices/${people.pupil.id}`), /It lasts until 29 November 2027/)
  assert.equal(await margin('BS-33.3'), 'Kept')
  clock.set('2027-11-08T08:30:00Z')
  assert.match(await outstanding(), /Jonah Tillerby/)
  assert.match(
    await look(people.parent, `/choices/${people.pupil.id}`),
    /7 questions about Jonah.*You said: Yes/,
  )
  assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby( Yes){7}/)
  clock.set('2027-11-29T08:30:00Z')
  assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby( Yes){7}/, 'its last day')
  clock.set('2027-11-30T08:30:00Z')
  assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby( No answer yet){7}/)
  assert.equal(await margin('BS-33.3'), 'Not kept', 'nobody answered in time')
  await answer(people.parent, people.pupil, all('yes'))
  assert.equal(await margin('BS-33.3'), 'Kept')
})
