import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesReporting } from './known-by-signature.ts'

test('an agreement names reporting where it says that one reports what is wrong, or whom a child tells; a report of something else is none', () => {
  for (const text of [
    'I report whatever worries me to the safeguarding lead at once.',
    'I know how to report misuse, inappropriate material or abuse.',
    'Any breach of these rules must be reported.',
    'If I see something unkind I tell a teacher.',
    'I will tell a trusted adult. I log off.',
    'Tell someone!',
  ])
    assert.equal(namesReporting(text), true, text)
  for (const text of [
    'I report damage to equipment.',
    'School reports go home in July. Abuse is not tolerated.',
    'I do not tell anybody my password.',
    'I will tell the truth.',
    'Be kind.',
  ])
    assert.equal(namesReporting(text), false, text)
})
