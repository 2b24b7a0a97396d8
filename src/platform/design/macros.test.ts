import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html, type Safe } from './html.ts'
import { button, fieldset, input, mojTimeline, radios, textarea } from './macros.ts'

test('what a person typed cannot become markup in a macro, nor leave its attribute', () => {
  const typed = '"><script>alert(1)</script>'
  const field = String(input({ id: 'a', name: 'a', label: { text: typed }, value: typed }))
  assert.ok(!field.includes('<script>'))
  assert.ok(field.includes('value="&quot;&gt;&lt;script&gt;'))
  assert.ok(!String(button({ text: 'x', attributes: { 'data-x': typed } })).includes('<script>'))
  assert.ok(
    !String(
      mojTimeline({ items: [{ label: { text: typed }, at: '2026-11-23T08:23:00Z', text: typed }] }),
    ).includes('<script>'),
  )
})

test('an html parameter takes markup only from us, even where the types were forced', () => {
  const forced = '<b>typed</b>' as unknown as Safe
  assert.ok(String(button({ html: forced })).includes('&lt;b&gt;typed'))
  assert.ok(String(button({ html: html`<b>ours</b>` })).includes('<b>ours</b>'))
})

test('what was typed over several lines is not indented by the macros around it', () => {
  const lines = 'One.\n  Two.\n\nThree.'
  const area = textarea({ id: 'a', name: 'a', label: { text: 'A' }, value: lines })
  const around = fieldset({
    legend: { text: 'All' },
    html: radios({
      name: 'r',
      items: [{ value: 'y', text: 'Yes', checked: true, conditional: { html: area } }],
    }),
  })
  assert.ok(String(around).includes(`>${lines}</textarea>`))
})

test('an error that is not there leaves no trace', () => {
  const errors: Readonly<Record<string, string>> = {}
  const field = input({
    id: 'a',
    name: 'a',
    label: { text: 'A' },
    errorMessage: errors['a'] && { text: errors['a'] },
  })
  assert.ok(!String(field).includes('error'))
})

test('a moment in a timeline is told in London’s time', () => {
  const item = { label: { text: 'Rang home' }, at: '2026-06-20T20:40:00Z', text: '' }
  assert.match(String(mojTimeline({ items: [item] })), /Saturday 20 June 2026, 9:40 pm/)
})

test('space round a word goes, markup in a caption stays markup and typed markup does not become any', () => {
  const legend = (of: { text: string } | { html: Safe }) => String(fieldset({ legend: of }))
  assert.match(legend({ html: html`  <b>Day</b>\n\n   ` }), /legend">\s*<b>Day<\/b>\s*<\/legend>/)
  assert.match(legend({ text: '  <b>Day</b>  ' }), /&lt;b&gt;Day/)
  assert.ok(!legend({ text: '<b>' }).includes('<b>'))
})

test('nothing that a page printed is kept to be printed again: its words are of children', () => {
  const legend = { text: 'Do Jonah’s parents know?' }
  const asked = { name: 'a', fieldset: { legend }, items: [{ value: 'yes', text: 'Yes' }] }
  for (const print of [() => radios(asked), () => button({ text: 'Invite Asha' })]) {
    assert.notEqual(print(), print())
    assert.equal(String(print()), String(print()))
  }
})
