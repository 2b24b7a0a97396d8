/* global sayChains, openExport, rootsIn */
const field = id => document.getElementById(id)
const result = field('result')

async function* linesOf(file) {
  let rest = ''
  let characters = 0
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const lines = (rest + value).split('\n')
    rest = lines.pop()
    for (const line of lines) {
      characters += line.length + 1
      progress(characters / file.size)
      await breathe()
      if (line) yield line
    }
  }
  if (rest) yield rest
}

// Digests are answered without leaving the page a turn, so a long record would freeze it.
let lastTurn = 0
async function breathe() {
  if (performance.now() - lastTurn < 50) return
  await new Promise(turn => setTimeout(turn))
  lastTurn = performance.now()
}

let tenths = 0
function progress(part) {
  if (Math.floor(part * 10) === tenths) return
  tenths = Math.floor(part * 10)
  if (tenths > 0 && tenths < 10) show('', [`Checking: ${tenths * 10}% done.`])
}

async function roots() {
  const file = field('roots').files[0]
  const known = file ? rootsIn(await file.text()) : []
  const typed = ['chain', 'n', 'hash'].map(id => field(id).value.trim())
  if (typed.every(text => !text)) return known
  if (typed.some(text => !text))
    throw new Error('A typed root needs all three: school and chain, number and hash.')
  const [school, chain] = typed[0].split(',').map(text => text.trim())
  if (!school || !chain)
    throw new Error('Give the school and the chain with a comma between, as in: larkmoor, main.')
  const line = { school, chain, n: Number(typed[1]), hash: typed[2].replaceAll(/\s/g, '') }
  return [
    ...known.filter(one => one.school !== school || one.chain !== chain),
    ...rootsIn(JSON.stringify(line)),
  ]
}

function show(state, sentences) {
  result.className = state
  result.replaceChildren(
    ...sentences.map(sentence => Object.assign(document.createElement('p'), { textContent: sentence })),
  )
}

async function check() {
  const sentences = []
  let isWhole = true
  tenths = 0
  show('', ['Checking.'])
  try {
    for await (const said of sayChains(await openExport(linesOf(field('export').files[0])), await roots())) {
      isWhole &&= said.isWhole
      sentences.push(said.sentence)
    }
    show(isWhole ? 'whole' : 'broken', sentences)
  } catch (error) {
    show('broken', [
      error instanceof SyntaxError ? 'The root file cannot be read. Nothing was checked.' : error.message,
    ])
  }
}

document.querySelector('form').addEventListener('submit', event => {
  event.preventDefault()
  void check()
})
