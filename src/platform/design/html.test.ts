import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html, raw, Safe } from './html.ts'

test('what a person typed cannot become markup', () => {
  const typed = `<script>alert('1')</script> & "more"`
  assert.equal(
    String(html`<p>${typed}</p>`),
    '<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>',
  )
})

test('what a person typed cannot leave an attribute, in either kind of quotes', () => {
  const typed = `" onfocus="alert(1)' onfocus='alert(2)\``
  const input = String(html`<input value="${typed}" title='${typed}'>`)
  assert.equal(input.match(/"/g)?.length, 2)
  assert.equal(input.match(/'/g)?.length, 2)
  assert.ok(!input.includes('`'))
})

test('markup inside markup is left as it is, and lists are joined', () => {
  const items = ['one', '<two>'].map((text) => html`<li>${text}</li>`)
  assert.equal(
    String(html`<ul>${items}</ul>${[[1, ['&']]]}`),
    '<ul><li>one</li><li>&lt;two&gt;</li></ul>1&amp;',
  )
})

test('the absent prints nothing, but zero is a number worth showing', () => {
  assert.equal(String(html`[${null}${undefined}${false}${''}${0}]`), '[0]')
})

test('something that only looks like trusted markup is not trusted', () => {
  const forged = { markup: '<b>', toString: () => '<b>' } as unknown as Safe
  assert.throws(() => html`${forged}`)
  assert.equal(String(html`${raw('<b>')}`), '<b>')
})
