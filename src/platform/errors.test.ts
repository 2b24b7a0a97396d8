import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflict, failureOf, sayFailure, whereItFailed } from './errors.ts'

const child = 'Robin Marsh'

function broken(): Error {
  const message = `Key (name)=(${child}) exists\n    at ${child} (of 3 Lark Lane:12:9)\n    at ${child}`
  return Object.assign(new Error(message, { cause: new Error(`about ${child}`) }), {
    ...{ name: 'error', code: '23505', constraint: 'person_one_upn', detail: `Key (name)=(${child})` },
    ...{ where: child, hint: child },
  })
}

test('what is told of a failure is its kind, code, constraint and places in files, and none of its words', () => {
  const failure = failureOf(broken())
  assert.deepEqual([failure.kind, failure.code, failure.constraint], ['error', '23505', 'person_one_upn'])
  assert.match(failure.stack[0] ?? '', /^at broken \(.*errors\.test\.ts:\d+:\d+\)$/)
  const said = [JSON.stringify(failure), sayFailure(broken()), whereItFailed(broken()).stack].join('\n')
  assert.doesNotMatch(said, /Robin|Marsh|Lark/)
})

test('a message that was changed after it was thrown lends the stack no words either', () => {
  const error = broken()
  error.message = 'another'
  error.name = `the case of ${child}`
  assert.doesNotMatch(JSON.stringify(failureOf(error)), /Robin|Marsh/)
})

test('a refusal is told by its kind, and what is no error as something thrown', () => {
  assert.equal(failureOf(conflict(`${child} has signed`)).kind, 'Refusal conflict')
  assert.equal(failureOf(child).kind, 'something thrown')
})
