// Asks the browser for a passkey. Where it cannot, or without this script, the forms stay hidden and their pages say
// how else to go on.

const bytesOf = text =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))

const textOf = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const withBytes = descriptor => ({ ...descriptor, id: bytesOf(descriptor.id) })

async function signed(options) {
  const publicKey = { ...options, challenge: bytesOf(options.challenge) }
  const { id, type, response } = await navigator.credentials.get({ publicKey })
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    ...{ id, rawId: id, type },
    response: {
      clientDataJSON: textOf(clientDataJSON),
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      ...(userHandle?.byteLength ? { userHandle: textOf(userHandle) } : {}),
    },
  }
}

async function made(options) {
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: withBytes(options.user),
    excludeCredentials: options.excludeCredentials.map(withBytes),
  }
  const { id, type, response } = await navigator.credentials.create({ publicKey })
  return {
    ...{ id, rawId: id, type, clientExtensionResults: {} },
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

const SAYS = {
  NotAllowedError: 'No passkey was used. Try again.',
  InvalidStateError: 'This device has a passkey for your account already.',
  SecurityError: 'This address cannot use passkeys. Ask whoever runs Watchword.',
}

function offer(form, ask) {
  form.hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const says = form.querySelector('[role=status]')
    says.textContent = ''
    try {
      form.elements.passkey.value = JSON.stringify(await ask())
    } catch (error) {
      says.textContent = SAYS[error.name] ?? 'That did not work. Try again, or go on another way.'
      return
    }
    form.submit()
  })
}

if (window.PublicKeyCredential && navigator.credentials) {
  for (const form of document.querySelectorAll('form[data-passkey-get]'))
    offer(form, () => signed(JSON.parse(form.dataset.passkeyGet)))
  for (const form of document.querySelectorAll('form[data-passkey-create]'))
    offer(form, () => made(JSON.parse(form.dataset.passkeyCreate)))
  for (const says of document.querySelectorAll('[data-without-passkeys]')) says.hidden = true
}
