import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html, raw, type Safe } from './html.ts'

test('what a person typed cannot become markup', () => {
  const typed = `<script>alert('1')</script> & "more"`
  assert.equal(
    String(html`<p>${typed}</p>`),
    '<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>',
  )
})

test('what a person typed cannot leave an attribute, in any kind of quotes', () => {
  const typed = `" onfocus="alert(1)' onfocus='alert(2)\``
  const input = String(html`<input value="${typed}" />`)
  assert.match(input, /^<input value="[^"'`]*" \/>$/)
})

test('markup inside markup is left as it is, and lists are joined', () => {
  const items = ['one', '<two>'].map(text => html`<li>${text}</li>`)
  assert.equal(String(html`${items}${[[1, ['&']]]}`), '<li>one</li><li>&lt;two&gt;</li>1&amp;')
})

test('the absent prints nothing, but zero is a number worth showing', () => {
  assert.equal(String(html`[${null}${undefined}${false}${''}${0}]`), '[0]')
})

test('something that only looks like trusted markup is not trusted', () => {
  const forged = { markup: '<b>', toString: () => '<b>' } as unknown as Safe
  assert.throws(() => html`${forged}`)
  assert.equal(String(html`${raw('<b>')}`), '<b>')
})

test('a break in a template stands for its indent, and what was typed keeps every space and line', () => {
  const typed = 'One.\n    Two.'
  const markup = String(html`<div>
      <p>${typed}</p>
        <p>${['a', 'b']}</p>
    </div>`)
  assert.equal(markup, `<div>\n<p>${typed}</p>\n<p>ab</p>\n</div>`)
})
