import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordSharing } from '../../src/modules/concerns/commands/record-sharing.ts'
import { ASKED, BULLYING, CAME, COMPLAINT, KEPT, LEADS, LOST, misused, POSTED } from '../conduct.ts'
import { fieldsOf, PARENTS, RISK, SUPPORT } from '../procedures.ts'
import { first, following } from './following.ts'
import { plain } from './pages.ts'

const END = { safe: 'yes', learned: 'Ask earlier' }
/** What the policies ask of a decision beside the rest. */
const MET = {
  ...{ triage: { level: 'universal', noProcedureBecause: '' }, risks: ['conduct'] },
  reviewOn: '2026-12-20',
}

test('RB-1.4 online bullying has its steps: evidence, support for each child, parents, sanctions, a time to ask again; an open step keeps it open', async t => {
  const { record, each, look, run, stands } = await following(t, {
    ...{ school: 'redbridge', key: 'bullying' },
  })
  const shown = await look(run)
  for (const step of [
    ...['See that what shows it is kept', 'Support each child', 'Tell the parents of each child'],
    ...['Decide about sanctions', 'Ask each child again whether it goes on'],
  ])
    assert.match(shown, new RegExp(step))
  assert.match(shown, /the safeguarding policy, as this school’s policy names it/)
  assert.match(await first(record('end', END)), /First: find out what happened/)
  await record('review', BULLYING)
  await record('evidence', KEPT)
  await record('policy', LEADS)
  await record('risk', RISK(each))
  await record('support', SUPPORT(each))
  await record('parents', PARENTS(each))
  await record('online', { online: 'no' })
  await record('sanctions', { sanction: 'no' })
  assert.match(await first(record('end', END)), /ask each child again whether it goes on/)
  assert.equal((await stands())['end'], 'waits')
})

test('AL-49.2 bullying online is met by the steps of the anti-bullying policy, with support for each child apart, and is looked at again after a time', async t => {
  const { record, each, missing, look, run, olderId, youngerId, stands } = await following(t, {
    ...{ school: 'allington', key: 'bullying' },
  })
  await record('review', BULLYING)
  await missing('policy', LEADS, ['which', 'version', 'next'])
  await missing('support', SUPPORT(each), [`adult/${olderId}`, `adult/${youngerId}`, `again/${olderId}`])
  await record('support', SUPPORT(each))
  assert.equal((await stands())['recurrence'], 'open')
  assert.match(await look(run), /Ask each child again whether it goes on By \d+ December 2026/)
  const goesOn = { ...each('says', 'It goes on'), when: 'On Friday', goesOn: 'yes' }
  assert.match((await fieldsOf(record('recurrence', goesOn)))['goesOn'] ?? '', /It is not over/)
})

test('BS-24.1 bullying online and face to face are met by the same steps', async t => {
  const { record, stands, look, run } = await following(t, { school: 'banks', key: 'bullying' })
  await record('review', BULLYING)
  const online = await stands()
  await record('review', { ...BULLYING, form: 'face-to-face' }, { why: 'It was in the yard' })
  assert.deepEqual(await stands(), online)
  assert.match(await look(run), /the anti-bullying policy, as this school’s policy names it/)
})

test('AS-1.13 which form bullying took is asked, in all its forms', async t => {
  const { look, run, missing } = await following(t, { school: 'ashover', key: 'bullying' })
  const asked = await look(`${run}/steps/review`)
  for (const form of [
    'Messages or calls',
    'Pictures or films',
    'Leaving out',
    'Pretending to be',
    'In a game',
  ])
    assert.match(asked, new RegExp(form))
  await missing('review', BULLYING, ['form'])
})

test('AL-34.3 what a pupil does on social media is dealt with under behaviour, anti-bullying or safeguarding, and no other', async t => {
  const { record, look, run, missing, stands } = await following(t, {
    school: 'allington',
    key: 'social-media',
  })
  await record('review', { ...POSTED, poster: 'pupil' })
  assert.equal((await stands())['policy'], 'open')
  const asked = await look(`${run}/steps/policy`)
  assert.match(asked, /Anti-bullying Behaviour Child protection and safeguarding/)
  assert.deepEqual(Object.keys(await fieldsOf(record('policy', { ...LEADS, which: 'homework' }))), ['which'])
  await missing('policy', LEADS, ['which', 'version', 'next'])
})

test('AL-34.4 that a pupil is too young for an account is asked, and whether their parents were told, or why not, keeps it open', async t => {
  const { record, each, missing, olderId, endsAfter } = await following(t, {
    ...{ school: 'allington', key: 'social-media' },
  })
  await missing('review', POSTED, ['underage'])
  await record('review', { ...POSTED, poster: 'pupil', underage: 'yes' })
  await record('advice', { offence: 'no' })
  assert.match(await first(record('end', { ...END, gone: 'gone' })), /^First: /)
  await endsAfter('parents')
  await missing('parents', PARENTS(each), [`told/${olderId}`, `words/${olderId}`])
  const untold = { ...PARENTS(each), [`told/${olderId}`]: 'no', [`words/${olderId}`]: '' }
  assert.deepEqual(Object.keys(await fieldsOf(record('parents', untold))), [`whyNot/${olderId}`])
  await record('parents', PARENTS(each))
  await endsAfter('parents', false)
})

test('AL-30.10 which way it is dealt with is decided by age and circumstances, and says on which policy it rests', async t => {
  const { record, missing } = await following(t, { school: 'allington', key: 'social-media' })
  await record('review', { ...POSTED, poster: 'pupil' })
  await record('policy', LEADS)
  const route = { circumstances: 'Nine, and sorry', route: 'disciplinary', relied: 'Behaviour, section 3' }
  await missing('route', route, ['circumstances', 'route', 'relied'])
  await record('route', route)
})

test('AL-37.7 an abusive message is dealt with under the behaviour policy, with what shows it, and who sent it decides who leads', async t => {
  const { record, stands, missing } = await following(t, { school: 'allington', key: 'communication' })
  assert.match(
    (await fieldsOf(record('review', { ...CAME, adult: 'here' })))['adult'] ?? '',
    /Nothing of this is kept here/,
  )
  await record('review', { ...CAME, known: 'parent' })
  assert.equal((await stands())['policy'], 'not-needed')
  await record('review', { ...CAME, known: 'pupil' }, { why: 'She knows the number' })
  await missing('evidence', KEPT, ['shows', 'kept'])
  await missing('policy', { ...LEADS, which: 'behaviour' }, ['which', 'version', 'next'])
})

test('AL-42.9 where nobody is sure, advice is asked first: by whom, of whom, when and what they said, before anything goes on', async t => {
  const { record, missing, stands } = await following(t, { school: 'allington', key: 'social-media' })
  await record('review', POSTED)
  const asked = { ...ASKED, offence: 'unknown', whom: 'Education Safeguarding Team, an adviser', goOn: 'yes' }
  await missing('advice', asked, ['whom', 'when', 'advised', 'goOn'])
  assert.equal((await stands())['request'], 'waits')
  await record('advice', asked)
  assert.equal((await stands())['request'], 'open')
})

test('AL-42.12 nothing is told outside before the police or the team were spoken to', async t => {
  const { record, as, people, concernId } = await following(t, { school: 'allington', key: 'communication' })
  await record('review', CAME)
  const share = async () =>
    recordSharing(await as(people.dsl), {
      ...{ concernId, sharedWith: 'Another school', what: 'That it came', why: 'Its pupils had it too' },
      consent: 'given',
    })
  assert.match((await fieldsOf(share()))['although'] ?? '', /were asked and say/)
  await record('advice', { ...ASKED, goOn: 'wait' })
  assert.match((await fieldsOf(share()))['although'] ?? '', /May the school go on/)
  await record('advice', { ...ASKED, goOn: 'yes' }, { why: 'They rang' })
  await share()
})

test('AL-26.7 an offensive message stands in the safeguarding record, which nobody else opens, and does not end without its kind and what came of it', async t => {
  const { record, missing, people, enter, get, run, each, decide } = await following(t, {
    ...{ school: 'allington', key: 'communication' },
  })
  await missing('review', CAME, ['kind', 'came', 'sender'])
  await record('review', CAME)
  await record('evidence', KEPT)
  await record('advice', { offence: 'no', whyNotTold: 'The lead: a prank' })
  await record('authority', { told: 'no', whyNot: 'They had it from us' })
  await record('policy', LEADS)
  await record('block', { done: 'Mr Webb, at noon', others: 'no' })
  await record('support', SUPPORT(each))
  await record('parents', PARENTS(each))
  assert.match(await first(record('end', { safe: 'yes', outcome: 'It stopped' })), /decide about a referral/)
  await decide('support', undefined, MET)
  await missing('end', { safe: 'yes', outcome: 'It stopped' }, ['outcome'])
  await record('end', { safe: 'yes', outcome: 'It stopped' })
  const teacher = await enter(people.teacher)
  assert.equal((await get(teacher, run)).statusCode, 404)
})

test('BS-27.2 who posted it decides: a pupil under the policy that leads, an adult here not in this register, anybody else is asked to take it down', async t => {
  const { record, stands } = await following(t, { school: 'banks', key: 'social-media' })
  const at = async () => {
    const { policy, request, sanctions } = await stands()
    return [policy, request, sanctions]
  }
  assert.deepEqual(Object.keys(await fieldsOf(record('review', { ...POSTED, adult: 'here' }))), ['adult'])
  await record('review', { ...POSTED, poster: 'pupil' })
  await record('advice', { offence: 'no' })
  assert.deepEqual(await at(), ['open', 'not-needed', 'waits'])
  await record('review', { ...POSTED, poster: 'other' }, { why: 'It was a cousin' })
  await record('advice', { offence: 'no' }, { why: 'Asked again' })
  assert.deepEqual(await at(), ['not-needed', 'open', 'not-needed'])
})

test('BS-27.3 whoever posted it is asked to take it down: who asked whom, when, by which day; it shows as late, and it ends only gone or with what is done', async t => {
  const { record, missing, look, run, clock, sweep, get, again, people, each, decide } = await following(t, {
    school: 'banks',
    key: 'social-media',
  })
  await record('review', POSTED)
  await record('advice', { offence: 'no' })
  assert.match(await look(run), /Ask whoever posted it to take it down By \d+ December 2026/)
  clock.move({ days: 5 })
  await sweep()
  const shown = plain((await get(await again(people.dsl), run)).body)
  assert.match(shown, /Ask whoever posted it to take it down By \d+ December 2026 at [^L]*Late/)
  const asked = { asked: 'yes', who: 'His father, by the head, at the gate', by: 'Friday' }
  await missing('request', asked, ['who', 'by'])
  await missing('request', { asked: 'no', whyNot: 'Nobody knows who it is' }, ['whyNot'])
  await record('request', asked)
  await record('host', { reported: 'no', whyNot: 'He has taken it down' })
  await record('route', { circumstances: 'A father, angry', route: 'support', relied: 'Behaviour, 3' })
  await record('evidence', KEPT)
  await record('support', SUPPORT(each))
  await record('parents', PARENTS(each))
  await decide('support', undefined, {
    ...{ ...MET, parentsTold: 'no', parentsNotToldBecause: 'They are told tomorrow' },
  })
  await missing('end', { safe: 'yes', gone: 'stays', stays: 'The service is asked again' }, ['gone', 'stays'])
  await record('end', { safe: 'yes', gone: 'gone' })
})

test('BS-27.4 what somebody outside posted is reported to the service, with its reference and its reply, and a silent one is chased', async t => {
  const { record, missing, look, run, clock, sweep, get, again, people } = await following(t, {
    school: 'banks',
    key: 'social-media',
  })
  await record('review', { ...POSTED, poster: 'other' })
  await record('advice', { offence: 'no' })
  await record('request', { asked: 'no', whyNot: 'Nobody knows who it is' })
  assert.match(await look(run), /Report it to the service that shows it By \d+ December 2026/)
  clock.move({ days: 9 })
  await sweep()
  const shown = plain((await get(await again(people.dsl), run)).body)
  assert.match(shown, /Report it to the service that shows it By \d+ December 2026 at [^L]*Late/)
  const reported = {
    reported: 'yes',
    reference: 'Monday, by the lead: 7',
    reply: 'None; the helpline was asked',
  }
  await missing('host', reported, ['reference', 'reply'])
  await record('host', reported)
})

test('BS-21.11 what may be unlawful or disturbs is told to the police, with their reference, or somebody says who decided that it is not, and why', async t => {
  const { record, missing, look, run, endsAfter } = await following(t, {
    ...{ school: 'banks', key: 'communication' },
  })
  await record('review', CAME)
  await missing('advice', { ...ASKED, goOn: 'yes' }, ['whom', 'when', 'reference', 'advised', 'goOn'])
  await missing('advice', { offence: 'no', whyNotTold: 'The lead: a prank' }, ['whyNotTold'])
  assert.match(await look(run), /Ask the police first/)
  assert.match(await first(record('end', { ...END, outcome: 'It stopped' })), /^First: /)
  await endsAfter('advice')
  await record('advice', { offence: 'no', whyNotTold: 'The lead: a prank' })
  await endsAfter('advice', false)
})

test('AS-1.104 a complaint of cyber bullying follows the anti-bullying policy, and whoever complains hears at which stage it is', async t => {
  const { record, missing } = await following(t, { school: 'ashover', key: 'complaint' })
  await record('review', { ...COMPLAINT, about: 'bullying' })
  await missing('policy', LEADS, ['which', 'version', 'next'])
  await record('policy', LEADS)
  await missing('acknowledged', { when: 'Today', stage: 'The first', next: 'Friday' }, [
    'when',
    'stage',
    'next',
  ])
})

test('AS-1.105 a complaint about the protection of a child follows child protection, and nobody but who leads it reads it', async t => {
  const { record, people, enter, get, run, look } = await following(t, {
    school: 'ashover',
    key: 'complaint',
  })
  await record('review', { ...COMPLAINT, about: 'protection' })
  assert.match(await look(run), /the school’s and the LA’s child protection procedures/)
  assert.match(
    await look(`${run}/steps/review`),
    /Then child protection leads: decide about a referral first/,
  )
  const teacher = await enter(people.teacher)
  assert.equal((await get(teacher, run)).statusCode, 404)
})

test('AS-1.14 an account that was taken over is made safe at once: the new password, who knew the old one, what was done with it', async t => {
  const { record, missing, look, run } = await following(t, { school: 'ashover', key: 'misuse' })
  await record('review', misused('account'))
  assert.match(await look(run), /Make the account safe By /)
  const done = { changed: 'Mr Webb, at 9.20', knew: 'A friend', done: 'Two messages' }
  await missing('account', done, ['changed', 'knew', 'done'])
  await record('account', done)
})

test('AS-1.15 what was revealed of a child, where and to whom is asked, and the service is asked to take it down', async t => {
  const { record, missing, stands } = await following(t, { school: 'ashover', key: 'social-media' })
  const revealed = { ...POSTED, poster: 'pupil', reveals: 'yes', revealed: 'Her street, to all' }
  await missing('review', revealed, ['revealed'])
  await record('review', revealed)
  await record('advice', { offence: 'no' })
  assert.equal((await stands())['host'], 'open')
  await missing('host', { reported: 'yes', reference: '7', reply: 'Gone' }, ['reference', 'reply'])
})

test('AS-6.29 a phone in an exam is reported to the examining body, and stays open until it is', async t => {
  const { record, missing, stands, endsAfter } = await following(t, { school: 'ashover', key: 'misuse' })
  await record('review', misused('exam'))
  assert.equal((await stands())['examining-body'], 'open')
  await missing('examining-body', { body: 'The board', sent: 'Today: 12' }, ['body', 'sent'])
  assert.match(await first(record('end', END)), /^First: /)
  await endsAfter('examining-body')
  await record('examining-body', { body: 'The board', sent: 'Today: 12' })
  await endsAfter('examining-body', false)
})

test('AS-4.60 a message about something illegal: the authority is told, or it is said why not, and so it is of the police', async t => {
  const { record, missing, stands } = await following(t, { school: 'ashover', key: 'communication' })
  await record('review', { ...CAME, kind: 'unlawful' })
  assert.equal((await stands())['authority'], 'waits')
  await missing('advice', { offence: 'no', whyNotTold: 'The lead: a prank' }, ['whyNotTold'])
  await missing('advice', { ...ASKED, goOn: 'yes' }, ['whom', 'when'])
  await record('advice', { ...ASKED, goOn: 'yes' })
  await missing('authority', { told: 'yes', when: 'Today, the duty officer: 4' }, ['when'])
  await missing('authority', { told: 'no', whyNot: 'They had it from us' }, ['whyNot'])
})

test('AS-4.73 a malicious message is not deleted but kept, and it is said where and by whom, or how it was lost', async t => {
  const { record, missing, look, run } = await following(t, { school: 'ashover', key: 'communication' })
  await record('review', CAME)
  assert.match(await look(`${run}/steps/evidence`), /not to answer and not to delete/)
  await missing('evidence', KEPT, ['shows', 'kept'])
  assert.match(await look(`${run}/steps/evidence`), /Or that it is gone, and how that came about/)
})

test('AS-1.45 where a child’s information was shared, whether it puts them in danger and what the data protection officer says are asked together', async t => {
  const { record, missing, each, stands, olderId } = await following(t, {
    school: 'ashover',
    key: 'data-loss',
  })
  await record('review', { ...LOST, how: 'child' })
  assert.deepEqual([(await stands())['danger'], (await stands())['officer']], ['open', 'open'])
  await missing('danger', { ...each('seeks', 'no'), because: 'Asked the office' }, [
    `seeks/${olderId}`,
    'because',
  ])
  await missing('officer', { told: 'Today, by the lead', says: 'No breach of ours' }, ['told', 'says'])
})
